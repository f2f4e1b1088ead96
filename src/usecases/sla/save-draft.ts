import type { SlaDraft } from '../../domain/sla/types';
import { fitsOneRecord } from '../../store/body';
import { VersionConflict } from '../../store/errors';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { projectIn, readRules } from '../rules/change-rules';
import { draftChange, draftIn, readDraft } from './read-draft';
import { policiesView } from './list-policies';
import { policyView } from './view-policy';

/**
 * Keeps a draft. What the linter finds in it is said, not refused: only activating needs a policy without errors.
 * @throws Refusal BAD_INPUT when it has not the shape of a policy, STALE when somebody else saved meanwhile
 */
export const saveDraft: UseCase<'sla.saveDraft'> = async (
  deps,
  { projectId, draft: given, baseVersion },
  caller,
) => {
  const rules = await readRules(deps);
  projectIn(rules, projectId);
  const draft = draftIn(given);
  if (!fitsOneRecord(draft))
    throw new Refusal(
      'BAD_INPUT',
      'This draft is larger than what Forge keeps in one value (240 KiB).',
      'Use fewer goals, fewer values in conditions and shorter texts, or make two policies of it.',
    );
  const { draft: present, version } = await readDraft(deps, projectId, draft.id);
  if ((present?.version ?? 0) !== baseVersion) throw staleDraft(baseVersion, present?.version ?? 0);
  if (present === null || !sameDraft(present.value, draft)) {
    const at = new Date(deps.clock.now()).toISOString();
    const { kind, subject, value, by } = draftChange(
      projectId,
      draft.id,
      version,
      draft,
      caller.accountId,
      at,
    );
    try {
      await deps.store.config.put(kind, subject, version, value, by, at);
    } catch (error) {
      if (error instanceof VersionConflict) throw staleDraft(baseVersion, null);
      throw error;
    }
  }
  return policyView(deps, rules, projectId, draft.id);
};

/** Throws the draft away; what is in force stays. Discarding what isn't there is no error. */
export const discardDraft: UseCase<'sla.discardDraft'> = async (deps, { projectId, policyId }, caller) => {
  projectIn(await readRules(deps), projectId);
  const { draft } = await readDraft(deps, projectId, policyId);
  if (draft !== null) {
    const at = new Date(deps.clock.now()).toISOString();
    const change = draftChange(projectId, policyId, draft.version, null, caller.accountId, at);
    try {
      await deps.store.config.put(change.kind, change.subject, draft.version, null, caller.accountId, at);
    } catch (error) {
      if (error instanceof VersionConflict) throw staleDraft(draft.version, null);
      throw error;
    }
  }
  return policiesView(deps, projectId);
};

const sameDraft = (a: SlaDraft, b: SlaDraft): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Somebody else saved, discarded or activated it meanwhile. */
export const staleDraft = (edited: number, present: number | null): Refusal =>
  new Refusal(
    'STALE',
    present === 0
      ? 'This draft is not there any more: somebody has activated or discarded it.'
      : 'Somebody else has saved this draft meanwhile.',
    'Open the policy again and make your change on what is there now; yours was not saved.',
    { edited, present },
  );
