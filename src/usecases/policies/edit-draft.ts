import { VersionConflict } from '../../store/errors';
import type { UseCase } from '../deps';
import { projectIn, readRules } from '../rules/change-rules';
import { draftChange, readPolicyDraft, refuseTooLarge, stalePolicy } from './policy-draft';
import { versionsIn } from './policy-versions';
import { viewOf } from './view-policy';

/**
 * Keeps a draft. What the linter finds in it is said, not refused: only activating needs a policy without errors. Whoever first
 * answers for a finding stays the one who did.
 * @throws Refusal BAD_INPUT when it is too large, STALE when somebody else saved or activated meanwhile
 */
export const savePolicy: UseCase<'policies.saveDraft'> = async (deps, request, caller) => {
  const { projectId, draft, version: edited, basedOn } = request;
  const rules = await readRules(deps);
  const { newest } = versionsIn(projectIn(rules, projectId), deps.clock.now());
  const { hit, rows, acknowledged } = draft;
  refuseTooLarge({ hit, rows });
  const { draft: present, version } = await readPolicyDraft(deps, projectId);
  if (basedOn !== newest.version || (present === null ? 0 : version) !== edited)
    throw stalePolicy(present === null && edited > 0);
  const by = caller.accountId;
  const at = new Date(deps.clock.now()).toISOString();
  const answered = acknowledged.map(
    ({ id, why }) =>
      present?.acknowledged.find((one) => one.id === id && one.why === why) ?? { id, why, by, at },
  );
  const value = { table: { hit, rows: [...rows] }, acknowledged: answered, by, at, basedOn };
  const change = draftChange(projectId, version, value, by, at);
  try {
    await deps.store.config.put(change.kind, projectId, version, value, by, at);
  } catch (error) {
    if (error instanceof VersionConflict) throw stalePolicy(false);
    throw error;
  }
  return viewOf(deps, rules, projectId, caller);
};

/** Throws the draft away; what is in force stays. Discarding what isn't there is no error. */
export const discardPolicyDraft: UseCase<'policies.discardDraft'> = async (deps, { projectId }, caller) => {
  const rules = await readRules(deps);
  projectIn(rules, projectId);
  const { draft, version } = await readPolicyDraft(deps, projectId);
  if (draft !== null) {
    const at = new Date(deps.clock.now()).toISOString();
    const { kind } = draftChange(projectId, version, null, caller.accountId, at);
    try {
      await deps.store.config.put(kind, projectId, version, null, caller.accountId, at);
    } catch (error) {
      if (error instanceof VersionConflict) throw stalePolicy(false);
      throw error;
    }
  }
  return viewOf(deps, rules, projectId, caller);
};
