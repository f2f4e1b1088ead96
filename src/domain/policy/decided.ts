import type { StoredDecidedRound } from '../../contract/decided-round';
import type { PolicyInput } from './types';

export type DecidedStage = Readonly<
  Omit<StoredDecidedRound['stages'][number], 'approverKeys' | 'boardIds'>
> & {
  readonly approverKeys: readonly string[];
  readonly boardIds: readonly string[];
};

/** A closed round, as reports, replays and suggestions see it. */
export type DecidedRound = Readonly<Omit<StoredDecidedRound, 'input' | 'rows' | 'stages'>> & {
  readonly input: PolicyInput;
  readonly rows: readonly string[];
  readonly stages: readonly DecidedStage[];
};
