import Button from '@atlaskit/button/default/button';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { importServices } from '../../../../api/services';
import { Failure } from '../../../../components/failure';
import { text } from '../../../../text';
import { FocusHeading } from '../../focus-heading';
import { JobScreen } from '../../job/job-screen';
import { TemplateButton } from '../list/template-button';
import { FileForm } from './file-form';
import { ImportPlan } from './import-plan';
import { useFile } from './use-file';

const words = text.serviceAdmin.importing;

/** Importing services: the file, what it would do, the work. */
export function ImportScreen({ canConfigure, leave }: { canConfigure: boolean; leave: () => void }) {
  const client = useQueryClient();
  const file = useFile();
  const apply = useMutation({
    mutationFn: importServices,
    onSuccess: (job) => client.setQueryData(['job', job.jobId], job),
  });
  if (apply.data)
    return (
      <JobScreen
        jobId={apply.data.jobId}
        canConfigure={canConfigure}
        done={() => (
          <Button appearance="primary" onClick={leave}>
            {words.done}
          </Button>
        )}
      />
    );
  return (
    <div className="stack">
      <FocusHeading level="h2">{words.title}</FocusHeading>
      <p>{words.lead}</p>
      {file.plan ? (
        <ImportPlan
          plan={file.plan}
          applying={apply.isPending}
          problem={apply.error ? <Failure error={apply.error} /> : null}
          apply={(uploadId) => apply.mutate(uploadId)}
          again={file.forget}
        />
      ) : (
        <>
          <FileForm file={file} />
          <div>
            <TemplateButton />
          </div>
        </>
      )}
    </div>
  );
}
