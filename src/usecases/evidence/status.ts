import { anchorView, type AnchorView, type AuditStatus } from '../../contract/evidence';
import { isOver } from '../../store/jobs';
import type { Deps, UseCase } from '../deps';
import { listAnchors, type Anchor } from './anchored';
import { readAuditJob } from './audit-job-view';
import { listFindings } from './findings';
import { readRun } from './run-record';
import { auditIssue } from './settings';

const SHOWN = 30;

/** The last anchors, the last verification, what it found, and what is under way. */
export const viewStatus: UseCase<'audit.status'> = (deps) => auditStatus(deps);

export async function auditStatus(deps: Pick<Deps, 'store'>): Promise<AuditStatus> {
  const [run, anchors, findings, issue] = await Promise.all([
    readRun(deps),
    listAnchors(deps, SHOWN),
    listFindings(deps),
    auditIssue(deps),
  ]);
  const found = run.jobId === null ? null : await readAuditJob(deps, run.jobId);
  const isShown = found !== null && (!isOver(found.job) || found.job.state === 'failed');
  return {
    // One that has lost its shape is a finding, and keeps nobody from seeing the others.
    anchors: anchors.map(viewOf).filter((one) => anchorView.safeParse(one).success),
    verified: run.verified,
    findings,
    wholeAt: run.wholeAt,
    issue,
    job: isShown ? found.view : null,
  };
}

const viewOf = ({ number, at, root, chains, comment }: Anchor): AnchorView => ({
  number,
  at,
  root,
  chains,
  comment: comment.state === 'claimed' ? 'waiting' : comment.state,
  commentId: comment.commentId,
  why: comment.why,
});
