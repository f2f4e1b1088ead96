import { useQuery } from '@tanstack/react-query';
import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { Overview } from '../../../../../../src/contract/admin';
import type { PracticeId } from '../../../../../../src/contract/common';
import { readPractice } from '../../../../api/read-practice';
import { Failure } from '../../../../components/failure';
import { Skeleton } from '../../../../components/skeleton';
import { text } from '../../../../text';
import { PracticeBody } from './practice-body';

const words = text.catalogue.practice;

/** One practice's own page: as it is shipped, or as a project has adapted it. */
export function PracticeScreen(props: {
  practice: PracticeId;
  projects: Overview['projects'];
  canConfigure: boolean;
  backTo: keyof typeof words.back;
  leave: () => void;
  open: (practice: PracticeId) => void;
  openProject: (projectId: string) => void;
  adopt: (projectId: string) => void;
}) {
  const { practice, leave, backTo } = props;
  const [projectId, setProjectId] = useState<string | null>(null);
  const view = useQuery({
    queryKey: ['practice', practice, projectId],
    queryFn: () => readPractice(projectId === null ? { practice } : { practice, projectId }),
    placeholderData: (previous) => previous,
  });
  return (
    <>
      <div className="back screen-only">
        <Button appearance="subtle" spacing="compact" onClick={leave}>
          ← {words.back[backTo]}
        </Button>
      </div>
      {view.isPending ? <Skeleton rows={['title', 'line', 'section', 'block', 'block', 'section']} /> : null}
      {view.isError ? (
        <>
          <Failure error={view.error} retry={() => void view.refetch()} />
          {projectId === null ? null : (
            <div>
              <Button onClick={() => setProjectId(null)}>{words.toShipped}</Button>
            </div>
          )}
        </>
      ) : null}
      {view.data ? (
        <PracticeBody {...props} view={view.data} shownFor={projectId} showFor={setProjectId} />
      ) : null}
    </>
  );
}
