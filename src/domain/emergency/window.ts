import type { Millis } from '../time/types';
import type { Declaration } from './declared';

/** A window as people plan it; null: it isn't said. */
export interface Planned {
  readonly start: Millis | null;
  readonly end: Millis | null;
}

/**
 * When an emergency may be carried out: from its declaration on, as long as it takes, unless it names its times. An ordinary change
 * keeps the window that it names.
 */
export const emergencyWindow = (
  declaration: Declaration | null,
  { start, end }: Planned,
): { readonly start: Millis | null; readonly end: Millis | null; readonly isOpenEnded: boolean } =>
  declaration === null
    ? { start, end, isOpenEnded: false }
    : { start: start ?? declaration.at, end, isOpenEnded: end === null };
