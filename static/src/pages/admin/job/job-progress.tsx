import ProgressBar from '@atlaskit/progress-bar/progress-bar';
import type { JobView } from '../../../../../src/contract/admin';
import { text } from '../../../text';

const words = text.admin.job;

function now(job: JobView): string | null {
  if (job.state === 'queued') return words.queued;
  if (job.state === 'waiting') return words.waiting;
  return job.state === 'running' && job.current ? words.doing(job.current) : null;
}

/** How far a job has come, as a bar and in words. */
export function JobProgress({ job }: { job: JobView }) {
  const doing = now(job);
  return (
    <div className="stack-tight">
      <ProgressBar
        value={job.total === 0 ? 0 : job.done / job.total}
        ariaLabel={words.progress(job.done, job.total)}
        appearance={job.state === 'done' ? 'success' : 'default'}
      />
      <p className="row">
        <span className="strong">{words.progress(job.done, job.total)}</span>
        {doing === null ? null : <span className="subtle">{doing}</span>}
      </p>
    </div>
  );
}
