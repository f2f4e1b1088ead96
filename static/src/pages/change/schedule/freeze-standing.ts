import type { FreezeHit } from '../../../../../src/contract/schedule';

/** Whether the change is refused because of it, as things are: nothing exempts it and nobody has let it through. */
export const isStopped = ({ effect, exception, exempt }: FreezeHit): boolean =>
  effect !== 'warn' && exception === null && exempt === null;
