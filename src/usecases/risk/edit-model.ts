import type { RiskDraft } from '../../contract/risk-admin';
import { draftOfModel, lintModel, modelOfDraft } from '../../domain/risk';
import type { RiskModel } from '../../domain/risk/types';
import { VersionConflict } from '../../store/errors';
import { modelAt } from '../change/assess-change';
import type { UseCase } from '../deps';
import { Refusal } from '../refusal';
import { readRules } from '../rules/change-rules';
import { draftChange, putDraft, readModelDraft, staleModel } from './model-draft';
import { changeModel, keptVersion } from './model-versions';
import { modelDifferences } from './model-words';
import { modelView } from './view-model';

/** Keeps a draft. What the linter finds in it is said, not refused: only activating needs a model without errors. */
export const saveModelDraft: UseCase<'risk.saveDraft'> = async (deps, { draft: value, basedOn }, caller) => {
  const rules = await readRules(deps);
  const { version } = modelAt(rules, deps.clock.now());
  if (basedOn !== version) throw staleModel(basedOn, version);
  const { version: stored } = await readModelDraft(deps);
  const at = new Date(deps.clock.now()).toISOString();
  try {
    await putDraft(deps, draftChange(stored, { value, basedOn }, caller.accountId, at));
  } catch (error) {
    if (error instanceof VersionConflict) throw savedMeanwhile();
    throw error;
  }
  return modelView(deps, rules);
};

/** Throws the draft away; what is in force stays. Discarding what isn't there is no error. */
export const discardModelDraft: UseCase<'risk.discardDraft'> = async (deps, _request, { accountId }) => {
  const rules = await readRules(deps);
  const { draft, version } = await readModelDraft(deps);
  const at = new Date(deps.clock.now()).toISOString();
  if (draft !== null) await putDraft(deps, draftChange(version, null, accountId, at));
  return modelView(deps, rules);
};

/**
 * Puts the draft in force as the next version, from now on: assessments that were made stay as they are.
 * @throws Refusal STALE when it was made of an older version, BAD_INPUT when the linter finds an error
 */
export const activateModel: UseCase<'risk.activate'> = async (deps, { basedOn, note }, { accountId }) => {
  const { draft, version } = await readModelDraft(deps);
  if (draft === null)
    throw new Refusal(
      'STALE',
      'There is no draft any more: somebody has activated or discarded it.',
      'Reload the page and look at what is in force.',
    );
  refuseFaulty(draft.value);
  const rules = await changeModel(deps, accountId, (present, _rules, at) => {
    if (draft.basedOn !== present.version || basedOn !== present.version)
      throw staleModel(Math.min(draft.basedOn, basedOn), present.version);
    const head = { version: present.version + 1, effectiveFrom: at, origin: 'admin' as const };
    const model = modelOfDraft(draft.value, head);
    const differences = modelDifferences(draftOfModel(present), draft.value);
    const what = [...differences, ...(note === '' ? [] : [note])].join(' ') || 'Nothing differs.';
    return {
      next: { model, by: accountId, what },
      kind: 'risk model activated',
      data: { model: model.version, differences, note },
      together: deps.store.config.writes(draftChange(version, null, accountId, at)),
    };
  });
  return modelView(deps, rules);
};

function refuseFaulty(draft: RiskDraft): void {
  const errors = lintModel(draft).filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return;
  throw new Refusal('BAD_INPUT', errors.map(({ text }) => text).join(' '), errors[0]?.remedy, {
    findings: errors,
  });
}

/**
 * Pins the model, so that learned weights don't follow it, or takes the pin off (null). Pinning an older version puts what it says
 * in force again, as the next one.
 */
export const pinModel: UseCase<'risk.pin'> = async (deps, { version }, { accountId }) => {
  const known = (await readRules(deps)).riskModels.find((model) => model.version === version);
  const asked = version === null ? null : (known ?? (await keptVersion(deps, version))?.model ?? null);
  if (version !== null && asked === null)
    throw new Refusal('NOT_FOUND', `There is no version ${version} of the model.`, 'Reload the page.');
  const rules = await changeModel(deps, accountId, (present, before, at) => {
    if (asked === null)
      return before.pinnedModel === undefined
        ? null
        : { next: null, pinned: null, kind: 'risk model unpinned', data: { model: present.version } };
    if (asked.version === present.version)
      return before.pinnedModel === present.version
        ? null
        : { next: null, pinned: asked.version, kind: 'risk model pinned', data: { model: asked.version } };
    const model: RiskModel = {
      ...asked,
      version: present.version + 1,
      effectiveFrom: at,
      origin: 'admin',
    };
    const what = `As version ${asked.version}, and pinned.`;
    return {
      next: { model, by: accountId, what },
      pinned: model.version,
      kind: 'risk model pinned',
      data: { model: model.version, as: asked.version },
    };
  });
  return modelView(deps, rules);
};

const savedMeanwhile = (): Refusal =>
  new Refusal(
    'STALE',
    'Somebody else has saved the draft meanwhile.',
    'Reload the page and make your change on what is there now; yours was not saved.',
  );
