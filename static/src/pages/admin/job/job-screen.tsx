import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import type { ReactNode } from 'react';
import { Failure } from '../../../components/failure';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { PlanDiff } from '../adopt/plan-diff';
import { FocusHeading } from '../focus-heading';
import { JobProgress } from './job-progress';
import { JobSteps } from './job-steps';
import { kindOf, useJob, type JobKind } from './use-job';

const words = text.admin.job;

/**
 * A job at work, failed or done. It goes on without this page; coming back shows it again.
 * @param done what to do next once it has ended well
 */
export function JobScreen(props: {
  jobId: string;
  canConfigure: boolean;
  heading?: (title: string, kind: JobKind) => ReactNode;
  done: (kind: JobKind) => ReactNode;
}) {
  const { job, retry, skip } = useJob(props.jobId);
  if (job.isPending) return <Skeleton rows={['title', 'line', 'section', 'block']} />;
  if (!job.data) return <Failure error={job.error} retry={() => void job.refetch()} />;
  const view = job.data;
  const kind = kindOf(view);
  const own = text.upkeep.jobs[kind];
  const title = view.state === 'done' ? own.finished : own.title;
  const goingOn = retry.isPending || skip.isPending;
  const failed = view.state === 'failed' && !goingOn;
  const error = retry.error ?? skip.error;
  return (
    <div className="stack">
      {props.heading ? props.heading(title, kind) : <FocusHeading level="h2">{title}</FocusHeading>}
      {job.isError ? <Failure error={job.error} /> : null}
      {view.state === 'done' ? (
        <p>{own.finishedWhy}</p>
      ) : failed ? null : (
        <p className="subtle">{words.leave}</p>
      )}
      <JobProgress job={view} />
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
            {view.canSkip ? <p className="subtle">{words.skipWhy}</p> : null}
          </SectionMessage>
        </div>
      ) : null}
      {error ? <Failure error={error} /> : null}
      <div className="row">
        {view.state === 'failed' && props.canConfigure ? (
          <>
            <Button
              appearance="primary"
              isLoading={retry.isPending}
              isDisabled={goingOn}
              onClick={() => retry.mutate()}
            >
              {words.retry}
            </Button>
            {view.canSkip ? (
              <Button isLoading={skip.isPending} isDisabled={goingOn} onClick={() => skip.mutate()}>
                {words.skip}
              </Button>
            ) : null}
          </>
        ) : null}
        {view.state === 'done' ? props.done(kind) : null}
      </div>
      {view.byHand.length > 0 ? (
        <section className="stack-tight" aria-label={words.byHand}>
          <h3>{words.byHand}</h3>
          <PlanDiff items={view.byHand} />
        </section>
      ) : null}
      <JobSteps job={view} />
    </div>
  );
}
