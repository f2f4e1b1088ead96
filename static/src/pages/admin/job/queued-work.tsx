import Button from '@atlaskit/button/default/button';
import ProgressBar from '@atlaskit/progress-bar/progress-bar';
import SectionMessage from '@atlaskit/section-message/section-message';
import type { JobView } from '../../../../../src/contract/admin';
import { Failure } from '../../../components/failure';
import { text } from '../../../text';

/** What is said while work goes on and after it was stopped. */
export interface WorkWords {
  readonly working: string;
  readonly progress: (done: number, total: number) => string;
  readonly leave: string;
  readonly stop: string;
  readonly failed: string;
  readonly stopped: string;
  readonly stoppedWhy: string;
  readonly again: string;
}

/** How far the step is, or why it waits, in its own words: a job rests of its own accord too, not only when Jira asks. */
function saidOf({ state, steps, current }: JobView): string | null {
  const said = steps.find((step) => step.state === 'running')?.message;
  if (state === 'queued') return text.admin.job.queued;
  return said ?? (state === 'waiting' ? text.admin.job.waiting : current);
}

/** Work in the queue with its progress; it can be left, come back to, and stopped. */
export function QueuedWork(props: {
  job: JobView;
  words: WorkWords;
  error: unknown;
  stop: () => void;
  stopping: boolean;
  again: () => void;
}) {
  const { job, words } = props;
  if (job.state === 'failed' || job.state === 'cancelled')
    return (
      <div role="alert">
        <SectionMessage
          appearance={job.state === 'failed' ? 'error' : 'information'}
          title={job.state === 'failed' ? words.failed : words.stopped}
          headingLevel="h3"
        >
          {job.error ? (
            <>
              <p>{job.error.message}</p>
              <p>{job.error.remedy}</p>
            </>
          ) : null}
          <p>{words.stoppedWhy}</p>
          <Button onClick={props.again}>{words.again}</Button>
        </SectionMessage>
      </div>
    );
  const progress = words.progress(job.done, job.total);
  return (
    <div className="stack-tight">
      <p className="strong">{words.working}</p>
      <ProgressBar value={job.total === 0 ? 0 : job.done / job.total} ariaLabel={progress} />
      <p className="row">
        <span>{progress}</span>
        <span className="subtle">{saidOf(job)}</span>
      </p>
      <p className="subtle">{words.leave}</p>
      {props.error ? <Failure error={props.error} /> : null}
      <div>
        <Button isLoading={props.stopping} onClick={props.stop}>
          {words.stop}
        </Button>
      </div>
    </div>
  );
}
