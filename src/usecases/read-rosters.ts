import * as z from 'zod';
import type { JiraClient } from '../jira/client';
import { readGroupMembers } from '../jira/groups';
import { JiraError } from '../jira/errors';
import type { Deps } from './deps';

/** Members of a group as they are now. */
export type RosterOf = (groupId: string) => Promise<readonly string[]>;

/** Reads each group at most once; made anew for each invocation, so that nothing is remembered for longer. */
export function rosters(jira: JiraClient): RosterOf {
  const read = new Map<string, Promise<readonly string[]>>();
  return (groupId) => {
    const known = read.get(groupId);
    if (known !== undefined) return known;
    const members = readGroupMembers(jira, groupId);
    read.set(groupId, members);
    return members;
  };
}

const cached = z.object({ at: z.number(), members: z.array(z.string()) });
/** A preview may be this old: nothing is decided by it. A round that opens reads the group itself. */
const FRESH_MS = 15 * 60_000;

/**
 * Rosters for a preview: from a short-lived cache where possible, so that opening a panel stays cheap. A group that
 * can't be read is shown without its seats, and `onFailure` says so.
 */
export function previewRosters(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  live: RosterOf,
  onFailure: (message: string) => void,
): RosterOf {
  return async (groupId) => {
    const known = cached.safeParse(await store.caches.groupMembers(groupId));
    if (known.success && clock.now() - known.data.at < FRESH_MS && clock.now() >= known.data.at) return known.data.members;
    try {
      const members = await live(groupId);
      await store.caches.rememberGroupMembers(groupId, { at: clock.now(), members: [...members] });
      return members;
    } catch (error) {
      if (!(error instanceof JiraError)) throw error;
      onFailure('Who sits in one of the stages could not be read from Jira.');
      return [];
    }
  };
}
