import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useMutation } from '@tanstack/react-query';
import type { ExportView } from '../../../../../../src/contract/evidence';
import { readExportFile } from '../../../../api/evidence';
import { useAnnounce } from '../../../../components/announcer';
import { Failure } from '../../../../components/failure';
import { saveFile } from '../../../../components/save-file';
import { useAnnounced } from '../../../../components/use-announced';
import { text } from '../../../../text';
import { JobProgress } from '../../../admin/job/job-progress';
import { CountTable } from './count-table';
import { SampleSection } from './sample-section';

const words = text.evidence.period;
const TYPES = { csv: 'text/csv', json: 'application/json' } as const;

/** A list under way, or done: the file, how its figures compare with Jira's, and samples of it. */
export function ExportBody(props: { view: ExportView; again: () => void; open: (issueId: string) => void }) {
  const { job, request, counts, parts, fileName } = props.view;
  const announce = useAnnounce();
  const done = parts !== null && counts !== null;
  useAnnounced(done ? words.done(counts.exported) : job.state === 'failed' ? words.failed : null);
  const save = useMutation({
    mutationFn: () => readExportFile(job.jobId),
    onSuccess: (texts) => {
      saveFile(fileName, TYPES[request.format], texts);
      announce(words.saved);
    },
  });
  return (
    <div className="stack">
      <p>{words.of(request.projectId ?? words.all, request.from, request.to)}</p>
      {job.state === 'failed' ? (
        <div role="alert">
          <SectionMessage appearance="error" title={words.failed} headingLevel="h3">
            <p>{job.error?.message}</p>
            <p>{job.error?.remedy}</p>
          </SectionMessage>
        </div>
      ) : null}
      {done || job.state === 'failed' ? null : (
        <div className="stack-tight">
          <p className="subtle">{words.working}</p>
          <JobProgress job={job} />
        </div>
      )}
      {done ? (
        <>
          <p className="headline">{words.done(counts.exported)}</p>
          <SectionMessage
            appearance={counts.reconciled ? 'success' : 'error'}
            title={counts.reconciled ? words.reconciled : words.notReconciled}
            headingLevel="h3"
          >
            <CountTable counts={counts} />
          </SectionMessage>
        </>
      ) : null}
      <div className="row">
        {done ? (
          <Button appearance="primary" isLoading={save.isPending} onClick={() => save.mutate()}>
            {words.save}
          </Button>
        ) : null}
        <Button onClick={props.again}>{words.another}</Button>
      </div>
      {save.error ? <Failure error={save.error} /> : null}
      {done && counts.exported > 0 ? <SampleSection jobId={job.jobId} open={props.open} /> : null}
    </div>
  );
}
