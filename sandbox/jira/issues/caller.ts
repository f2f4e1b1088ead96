import { JiraError } from '../context';
import type { Actor } from '../../core/types';
import type { JiraContext } from '../context';

/** Who makes a call, in the words that services need. */
export interface Caller {
  /** Whose permissions count; null means the installed app's own user. */
  readonly accountId: string | null;
  /** Whose name stands in changelogs and comments. */
  readonly authorId: string;
  readonly timeZone: string;
  /** asApp(): the only way to write the app's own fields. */
  readonly isApp: boolean;
  /**
   * The installed app caused what happens, as itself or for a user. Jira tells the two apart by the client that sent the request,
   * so both count as the app's own events.
   * Source: https://developer.atlassian.com/platform/forge/events-reference/product_events/ (selfGenerated)
   */
  readonly selfGenerated: boolean;
}

/** The caller behind an actor; 401 for anonymous calls, which no operation on issues allows here. */
export function callerOf(context: JiraContext, actor: Actor): Caller {
  switch (actor.kind) {
    case 'anonymous':
      throw new JiraError(401, [
        'You are not authenticated. Authentication required to perform this operation.',
      ]);
    case 'app': {
      const authorId = context.app?.accountId;
      if (!authorId) throw new JiraError(401, ['The app is not installed.']);
      return {
        accountId: null,
        authorId,
        timeZone: zoneOf(context, authorId),
        isApp: true,
        selfGenerated: true,
      };
    }
    case 'appAsUser':
      return userCaller(context, actor.accountId, true);
    case 'user':
    case 'bridge':
      return userCaller(context, actor.accountId, false);
  }
}

/** A caller for a person, for services that are used without a request (seed, JSM portal, import). */
export function userCaller(context: JiraContext, accountId: string, selfGenerated = false): Caller {
  return {
    accountId,
    authorId: accountId,
    timeZone: zoneOf(context, accountId),
    isApp: false,
    selfGenerated,
  };
}

const zoneOf = (context: JiraContext, accountId: string): string =>
  context.tables.table('users').get(accountId)?.timeZone ?? 'Etc/UTC';
