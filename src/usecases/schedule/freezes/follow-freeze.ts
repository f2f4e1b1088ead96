import type { CompiledFreeze } from '../../../domain/schedule/types';
import type { Deps } from '../../deps';
import { putOnAgenda, type Task } from '../../upkeep/agenda';
import type { FreezeRecord } from './freeze-record';
import { hitsInPlan } from './hits-in-plan';

/** Changes of one part, which is worked on in one minute: the queue takes 500 events in a minute for the whole site. */
const AT_ONCE = 100;
const MINUTE_S = 60;
/** The queue delays by a quarter of an hour at most; what comes later waits for the daily upkeep. */
const MOST_DELAY_S = 900;

/**
 * After a freeze was saved or retired: every change in the plan that the old or the new one meets looks at its searches' hints
 * anew, and where it was asked for, those concerned are told. Noted as parts on the agenda, one a minute, so that neither a
 * crash nor a large plan loses any of it.
 */
export async function followFreeze(
  deps: Pick<Deps, 'store' | 'clock' | 'queue'>,
  versions: readonly (CompiledFreeze | null)[],
  { freeze, notify }: Pick<FreezeRecord, 'freeze' | 'notify'>,
): Promise<void> {
  const now = deps.clock.now();
  const hits = await hitsInPlan(
    deps,
    versions.filter((one) => one !== null),
    now,
  );
  for (let part = 0; part * AT_ONCE < hits.length; part++) {
    const issueIds = hits.slice(part * AT_ONCE, (part + 1) * AT_ONCE).map(({ issueId }) => issueId);
    const delay = Math.min(part * MINUTE_S, MOST_DELAY_S);
    await putOnAgenda(
      deps,
      { kind: 'freeze', freezeId: freeze.id, part, issueIds, notify },
      now + delay * 1000,
    );
    await deps.queue.push(
      'upkeep-work',
      { kind: 'agenda' },
      { concurrencyKey: 'agenda', delaySeconds: delay },
    );
  }
}

/** Works on one part: each change in a message of its own. */
export async function workFreezePart(
  { queue }: Pick<Deps, 'queue'>,
  { issueIds, notify }: Extract<Task, { readonly kind: 'freeze' }>,
): Promise<void> {
  for (const issueId of issueIds)
    await queue.push(
      'issue-work',
      { kind: notify ? 'frozen' : 'conflicts', issueId },
      { concurrencyKey: `issue-${issueId}` },
    );
}
