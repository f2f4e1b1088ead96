import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import type { AuditStatus } from '../../../../../../src/contract/evidence';
import { Failure } from '../../../../components/failure';
import { DatedMoment } from '../../../../components/moment';
import { text } from '../../../../text';
import { JobProgress } from '../../../admin/job/job-progress';
import type { Show } from '../show';
import { AnchorTable } from './anchor-table';
import { FindingsTable } from './findings-table';
import { useVerifyAll } from './use-verify-all';

const words = text.evidence.status;

/** How the records stand: what was verified and when, what doesn't fit, and what was published of it. */
export function StatusView({ status, show }: { status: AuditStatus; show: Show }) {
  const { start, isAtWork } = useVerifyAll(status);
  const { job } = status;
  return (
    <div className="stack">
      <p>
        {words.whole} {status.wholeAt === null ? words.never : <DatedMoment at={status.wholeAt} />}
      </p>
      {isAtWork && job ? (
        <div className="stack-tight">
          <p>{words.verifying}</p>
          <JobProgress job={job} />
        </div>
      ) : (
        <div>
          <Button isLoading={start.isPending} onClick={() => start.mutate()}>
            {words.verifyAll}
          </Button>
        </div>
      )}
      {start.error ? <Failure error={start.error} /> : null}
      {job?.state === 'failed' ? (
        <SectionMessage appearance="error" title={words.verifyFailed} headingLevel="h2">
          <p>{job.error?.message}</p>
          <p>{job.error?.remedy}</p>
        </SectionMessage>
      ) : null}
      <section className="stack-tight">
        <h2>{words.findingsTitle}</h2>
        {status.findings.length === 0 ? (
          <p>{words.noFindings}</p>
        ) : (
          <FindingsTable findings={status.findings} show={show} />
        )}
      </section>
      <section className="stack-tight">
        <h2>{words.anchorsTitle}</h2>
        <p className="subtle">{words.anchorsWhy}</p>
        <p>
          <span className="strong">{words.auditIssue}</span> {status.issue?.key ?? words.noIssue}
        </p>
        {status.anchors.length === 0 ? <p>{words.noAnchor}</p> : <AnchorTable anchors={status.anchors} />}
      </section>
    </div>
  );
}
