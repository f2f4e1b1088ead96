import * as z from '../../shape';
import type { Deps, UpkeepWork } from '../deps';
import { renewEdited, startReachJob } from '../services/reach-job';
import { writeMinutes } from '../meetings/write-minutes';
import { lookAgain } from './look-again';
import { workAgenda } from './work-agenda';

export const upkeepWork = z.union([
  z.object({ kind: z.enum(['look', 'agenda']) }),
  z.object({ kind: z.literal('minutes'), meetingId: z.string() }),
  z.object({ kind: z.literal('reach'), serviceIds: z.array(z.string()) }),
]) satisfies z.Reader<UpkeepWork>;

/** Does a part of the upkeep, and queues one message for the rest of it. */
export async function workUpkeep(deps: Deps, work: UpkeepWork): Promise<void> {
  switch (work.kind) {
    case 'look':
      return lookAgain(deps);
    case 'minutes':
      return writeMinutes(deps, work.meetingId);
    case 'reach':
      return work.serviceIds.length === 0 ? startReachJob(deps) : renewEdited(deps, work.serviceIds);
    case 'agenda':
      if (await workAgenda(deps)) await deps.queue.push('upkeep-work', work, { concurrencyKey: 'agenda' });
  }
}
