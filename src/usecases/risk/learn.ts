import { calibrationView, type CalibrationView } from '../../contract/risk-admin';
import { calibrationOf, learn } from '../../domain/calibration';
import { draftOfModel } from '../../domain/risk';
import type { OutcomeRecord } from '../../domain/risk/outcome-record';
import { isoOf } from '../../jira/instant';
import { ownAccount } from '../clocks/own-account';
import { modelAt } from '../change/assess-change';
import type { Deps } from '../deps';
import { readRules } from '../rules/change-rules';
import { changeModel } from './model-versions';
import { modelDifferences } from './model-words';

const [KIND, SITE, LAST] = ['calibration', 'site', 'last'] as const;

/**
 * The look at the risk model's weights: learns from closed changes, puts learned weights in force as the next version where they
 * foretell better, and keeps what was found for the calibration page. A pinned model stays.
 */
export async function learnFrom(deps: Deps, outcomes: readonly OutcomeRecord[]): Promise<CalibrationView> {
  const now = deps.clock.now();
  const rules = await readRules(deps);
  const model = modelAt(rules, now);
  const { model: next, report } = learn(model, outcomes, now, rules.pinnedModel !== undefined);
  const adopted = next !== null && (await adopt(deps, model.version, next, report.why));
  const { value: stats } = await deps.store.outcomes.siteStats();
  const lastLearning = next === null || adopted ? report : { ...report, adopted: false, why: MEANWHILE };
  const view: CalibrationView = { ...calibrationOf(outcomes, stats, now), lastLearning };
  await deps.store.records.put(KIND, SITE, LAST, isoOf(now), view);
  return view;
}

const MEANWHILE =
  'The model was changed or pinned while this was looked at: the next look starts from there.';

/** False: somebody has changed or pinned the model meanwhile. */
async function adopt(
  deps: Deps,
  learnedFrom: number,
  next: NonNullable<ReturnType<typeof learn>['model']>,
  why: string,
): Promise<boolean> {
  let isAdopted = false;
  await changeModel(deps, await ownAccount(deps, null), (present, rules, at) => {
    isAdopted = present.version === learnedFrom && rules.pinnedModel === undefined;
    if (!isAdopted) return null;
    const model = { ...next, effectiveFrom: at };
    const differences = modelDifferences(draftOfModel(present), draftOfModel(model));
    return {
      next: { model, by: null, what: `Learned. ${differences.join(' ')}` },
      kind: 'risk model learned',
      data: { model: model.version, differences, why },
    };
  });
  return isAdopted;
}

/** What the last look found; null: there was none yet. */
export const lastLook = async ({ store }: Pick<Deps, 'store'>): Promise<CalibrationView | null> =>
  (await store.records.get(KIND, SITE, LAST, calibrationView))?.body ?? null;
