import type { LevelName } from '../../../src/contract/common';

const RANKS: Record<LevelName, number> = { Low: 0, Medium: 1, High: 2, 'Very high': 3 };

/** Whether a level is above another. */
export const isHigher = (level: LevelName, than: LevelName): boolean => RANKS[level] > RANKS[than];
