import type { CalibrationView } from '../../contract/risk-admin';
import { calibrationOf } from '../../domain/calibration';
import type { Caller, Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';
import { lastLook, learnFrom } from './learn';
import { startLearning } from './learning-job';
import { readOutcomes } from './read-outcomes';

/** Up to so many closed changes are looked at while somebody waits: ten queries. */
const MOST_PAGES = 10;
const AT_ONCE = MOST_PAGES * 100;

/**
 * How well the computed risk has foretold what came of changes. Of few changes as they are now; of many as the last weekly look
 * found, with the counts of now.
 */
export const viewCalibration: UseCase<'risk.calibration'> = (deps) => calibrationNow(deps);

async function calibrationNow(deps: Deps): Promise<CalibrationView> {
  const [kept, { value: stats }] = await Promise.all([lastLook(deps), deps.store.outcomes.siteStats()]);
  const now = deps.clock.now();
  if (kept !== null && stats.outcomes > AT_ONCE) {
    const { outcomes, failures } = stats;
    const { missing } = calibrationOf([], stats, now);
    return { ...kept, outcomes, failures, missing };
  }
  const outcomes = await readOutcomes(deps, {}, MOST_PAGES);
  return { ...calibrationOf(outcomes, stats, now), lastLearning: kept?.lastLearning ?? null };
}

/** The weekly look at once: of few changes while the person waits, of many as a job whose result the page shows later. */
export const learnNow: UseCase<'risk.learnNow'> = async (deps, _request, caller) => {
  const { value: stats } = await deps.store.outcomes.siteStats();
  if (stats.outcomes <= AT_ONCE) return learnFrom(deps, await readOutcomes(deps, {}, MOST_PAGES));
  await begin(deps, caller);
  return calibrationNow(deps);
};

/** One that is under way does as well. */
async function begin(deps: Deps, caller: Caller): Promise<void> {
  try {
    await startLearning(deps, caller);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'CONFLICT') throw error;
  }
}
