import { compareModels, lintModel, modelOfDraft } from '../../domain/risk';
import { isoOf } from '../../jira/instant';
import { modelAt } from '../change/assess-change';
import type { UseCase } from '../deps';
import { readRules } from '../rules/change-rules';
import { readOutcomes } from './read-outcomes';

const QUARTER_MS = 92 * 86_400_000;
/** A thousand closed changes of a quarter say enough, and are read in a few seconds. */
const MOST_PAGES = 10;

/** What the linter finds in a draft, and what it would have said of the real changes of the last quarter. Nothing is written. */
export const checkModel: UseCase<'risk.check'> = async (deps, { draft }) => {
  const findings = lintModel(draft);
  const now = deps.clock.now();
  const present = modelAt(await readRules(deps), now);
  // A matrix that has holes can't be read: what is wrong with it is said first.
  if (findings.some(({ severity }) => severity === 'error'))
    return { findings, ...NOTHING, words: ['What it would change is shown once nothing is wrong with it.'] };
  const head = { version: present.version + 1, effectiveFrom: isoOf(now), origin: 'admin' as const };
  const outcomes = await readOutcomes(deps, { from: isoOf(now - QUARTER_MS) }, MOST_PAGES);
  const { changes, before, after, moved, movedTotal, words } = compareModels(
    present,
    modelOfDraft(draft, head),
    outcomes,
  );
  return {
    findings,
    changes,
    before: { ...before },
    after: { ...after },
    moved: moved.map((one) => ({ ...one })),
    movedTotal,
    words: [...words],
  };
};

const NOTHING = { changes: 0, before: {}, after: {}, moved: [], movedTotal: 0 };
