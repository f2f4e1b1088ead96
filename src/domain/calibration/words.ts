import type { CalibrationView } from '../../contract/risk-admin';
import type { Drift, Evaluation } from '../learning';
import { CENTRES_FROM } from '../risk/count-outcome';
import type { SiteStats } from '../risk/outcome-record';
import { LEARNS_AT } from './learn';

type Stage = CalibrationView['stage'];
type Counts = Pick<SiteStats, 'outcomes' | 'failures'>;

export function stageOf({ outcomes, failures }: Counts): Stage {
  if (outcomes === 0) return 'none';
  if (failures >= LEARNS_AT) return 'learning';
  return outcomes < CENTRES_FROM ? 'few' : 'histories';
}

/** One sentence or two on what the figures allow to say. */
export function wordsOfStage(stage: Stage, counts: Counts, found: Evaluation | null): string {
  const closed = counted(counts.outcomes, 'closed change');
  const failed = `${counts.failures === 0 ? 'none' : counts.failures} of them failed`;
  const missing = counted(LEARNS_AT - counts.failures, 'more failure');
  switch (stage) {
    case 'none':
      return 'No change has been closed with an outcome yet. The risk is worked out with the shipped weights.';
    case 'few':
      return `${closed} so far, ${failed}: whatever they say of the model is rough. Histories count already; facts are centred on this site from ${CENTRES_FROM} closed changes on.`;
    case 'histories':
      return `${closed}, ${failed}. ${verdict(found)} Histories and the site's own means count; weights are learned after ${missing}.`;
    case 'learning':
      return `${closed}, ${failed}. ${verdict(found)} Weights are learned anew every week and taken only when they foretell better.`;
  }
}

/** What the scores say, without their numbers. */
function verdict(found: Evaluation | null): string {
  if (found === null) return 'Too few of them were assessed to judge the model by.';
  if (found.auc === null) return 'Too few of them failed to judge the model by.';
  if (found.brier >= found.brierOfBaseRate)
    return 'So far the model foretells no better than the failure rate alone.';
  if (found.auc.low <= 0.5)
    return 'The model seems to foretell better than the failure rate alone, but it may be chance.';
  return 'The model foretells better than the failure rate alone.';
}

export function driftInWords(recent: Drift['recent']): string | null {
  switch (recent) {
    case 'as foretold':
    case 'too few':
      return null;
    case 'more':
      return 'In the last three months more changes failed than were foretold, beyond what chance explains. Look at what has changed: new systems, new people, or outcomes that are recorded more strictly.';
    case 'less':
      return 'In the last three months fewer changes failed than were foretold, beyond what chance explains. The risk shown is too high now, or failures are no longer recorded.';
  }
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
