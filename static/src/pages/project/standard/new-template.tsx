import { useQuery } from '@tanstack/react-query';
import { startTemplate } from '../../../api/templates';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { TextButton } from '../../../components/text-button';
import { text } from '../../../text';
import type { PageProps } from '../pages';
import { Editor } from './editor';
import { useStandardPlace } from './go';

const words = text.standard;

/** A template that isn't there yet: empty, or taken over from a closed change. */
export function NewTemplate({ project, from }: PageProps & { from: string }) {
  const place = useStandardPlace();
  const started = useQuery({
    queryKey: ['template-start', project.id, from],
    queryFn: () => startTemplate({ projectId: project.id, issueKey: from === '' ? null : from }),
    staleTime: Infinity,
  });
  const back = (
    <div>
      <TextButton onClick={place.catalogue}>{words.back}</TextButton>
    </div>
  );
  if (started.isPending) return <Skeleton rows={['title', 'block', 'block']} />;
  if (!started.data)
    return (
      <>
        {back}
        <Failure error={started.error} retry={() => void started.refetch()} />
      </>
    );
  return (
    <>
      {back}
      <Editor
        id={null}
        revision={0}
        start={started.data.content}
        fields={started.data.fields}
        projectId={project.id}
        title={words.editor.newTitle}
        left={started.data.left}
      />
    </>
  );
}
