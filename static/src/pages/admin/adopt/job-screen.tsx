import Button from '@atlaskit/button/default/button';
import ProgressBar from '@atlaskit/progress-bar/progress-bar';
import SectionMessage from '@atlaskit/section-message/section-message';
import type { JobView } from '../../../../../src/contract/admin';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { JobSteps } from './job-steps';
import { PlanGroups } from './plan-groups';
import { StepHeading } from './step-heading';
import { useJob } from './use-job';

const words = text.admin.job;

function now(job: JobView): string | null {
  if (job.state === 'queued') return words.queued;
  if (job.state === 'waiting') return words.waiting;
  return job.state === 'running' && job.current ? words.doing(job.current) : null;
}

/** An adoption at work, failed or done. It goes on without this page; coming back shows it again. */
export function JobScreen(props: {
  jobId: string;
  canConfigure: boolean;
  toGate: () => void;
  toPractices: () => void;
}) {
  const { job, retry } = useJob(props.jobId);
  if (job.isPending) return <Skeleton rows={['title', 'line', 'section', 'block']} />;
  if (!job.data) return <Failure error={job.error} retry={() => void job.refetch()} />;
  const view = job.data;
  const share = view.total === 0 ? 0 : view.done / view.total;
  const doing = now(view);
  const failed = view.state === 'failed' && !retry.isPending;
  return (
    <div className="stack">
      <StepHeading step={4}>{view.state === 'done' ? words.finished : words.title}</StepHeading>
      {job.isError ? <Failure error={job.error} /> : null}
      {view.state === 'done' ? (
        <p>{words.finishedWhy}</p>
      ) : failed ? null : (
        <p className="subtle">{words.leave}</p>
      )}
      <div className="stack-tight">
        <ProgressBar
          value={share}
          ariaLabel={words.progress(view.done, view.total)}
          appearance={view.state === 'done' ? 'success' : 'default'}
        />
        <p className="row">
          <span className="strong">{words.progress(view.done, view.total)}</span>
          {doing === null ? null : <span className="subtle">{doing}</span>}
        </p>
      </div>
      {failed ? (
        <div role="alert">
          <SectionMessage appearance="error" title={words.failed} headingLevel="h3">
            {view.error ? (
              <>
                <p>{view.error.message}</p>
                <p>{view.error.remedy}</p>
              </>
            ) : null}
            <p className="subtle">{words.safe}</p>
          </SectionMessage>
        </div>
      ) : null}
      {retry.error ? <Failure error={retry.error} /> : null}
      <div className="row">
        {view.state === 'failed' && props.canConfigure ? (
          <Button appearance="primary" isLoading={retry.isPending} onClick={() => retry.mutate()}>
            {words.retry}
          </Button>
        ) : null}
        {view.state === 'done' ? (
          <>
            <Button appearance="primary" onClick={props.toGate}>
              {words.toGate}
            </Button>
            <Button appearance="subtle" onClick={props.toPractices}>
              {text.admin.wizard.backToPractices}
            </Button>
          </>
        ) : null}
      </div>
      <JobSteps steps={view.steps} />
      {view.byHand.length > 0 ? <PlanGroups items={view.byHand} /> : null}
    </div>
  );
}
