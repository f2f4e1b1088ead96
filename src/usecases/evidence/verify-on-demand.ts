import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { verifyPack } from '../../domain/evidence/verify-pack';
import { auditJobView } from './audit-job-view';
import { packOf } from './make-pack';
import { noteFinding } from './findings';
import { startVerification } from './verification-job';
import { verifySubject } from './verify-subject';

/** One change at once: its chain as it is stored, and its evidence as a file would have it. Null: everything, as a job. */
export const verifyEvidence: UseCase<'audit.verify'> = async (deps, { issueId }, caller) => {
  if (issueId === null) {
    const { job, steps } = await startVerification(deps, caller);
    return { verdict: null, job: auditJobView(job, steps) };
  }
  const state = await deps.store.issues.get(issueId);
  if (state === null)
    throw new Refusal(
      'NOT_FOUND',
      'Steward has no record of such a change.',
      'Look for it by its project and state.',
    );
  const { fault, head, records } = await verifySubject(deps, issueId);
  const { issueKey: key, projectId } = state;
  if (fault !== null) await noteFinding(deps, { subject: issueId, key, projectId, ...fault });
  const detail =
    fault === null
      ? `${records.length} records in storage, as the head (${head?.hash ?? 'none'}) and the last anchor say.`
      : `Record ${fault.position ?? 0} in storage: ${fault.why}`;
  const pack = verifyPack(await packOf(deps, issueId, caller.accountId));
  const checks = [{ what: 'storage', ok: fault === null, detail }, ...pack.checks];
  return { verdict: { intact: fault === null && pack.intact, checks }, job: null };
};
