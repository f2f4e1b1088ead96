import { FREEZE_DAYS_AHEAD } from '../../../domain/schedule/check-freeze';
import { compileFreeze } from '../../../domain/schedule/compile-freeze';
import type { CompiledFreeze, Freeze } from '../../../domain/schedule/types';
import type { Millis } from '../../../domain/time/types';

const DAY_MS = 86_400_000;
/** A window that is under way may have met a freeze that has just ended. */
const DAYS_BACK = 31;

/** A freeze worked out as the rules in force carry it: from a month back to 400 days ahead. */
export const compileFrom = (freeze: Freeze, version: number, now: Millis): CompiledFreeze =>
  compileFreeze(freeze, version, now - DAYS_BACK * DAY_MS, now + FREEZE_DAYS_AHEAD * DAY_MS);
