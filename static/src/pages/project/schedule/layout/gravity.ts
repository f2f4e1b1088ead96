import type { LevelName } from '../../../../../../src/contract/common';
import type { Band, Planned } from './planned';

const LEVELS: Record<LevelName, number> = { Low: 1, Medium: 2, High: 3, 'Very high': 4 };

/** What is shown first where not everything has room: the gravest conflict, then the highest risk. */
export const gravity = ({ entry: { conflict, level } }: Planned): number =>
  conflict * 10 + (level === null ? 0 : LEVELS[level]);

/** A freeze matters more than a maintenance window. */
export const bandRank = ({ kind }: Band): number => (kind === 'window' ? 0 : 1);
