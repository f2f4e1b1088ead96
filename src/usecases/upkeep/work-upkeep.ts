import * as z from '../../shape';
import type { Deps, UpkeepWork } from '../deps';
import { lookAgain } from './look-again';
import { workAgenda } from './work-agenda';

export const upkeepWork = z.object({ kind: z.enum(['look', 'agenda']) }) satisfies z.Reader<UpkeepWork>;

/** Does a part of the upkeep, and queues one message for the rest of it. */
export async function workUpkeep(deps: Deps, work: UpkeepWork): Promise<void> {
  switch (work.kind) {
    case 'look':
      return lookAgain(deps);
    case 'agenda':
      if (await workAgenda(deps)) await deps.queue.push('upkeep-work', work, { concurrencyKey: 'agenda' });
  }
}
