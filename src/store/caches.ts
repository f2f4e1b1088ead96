import { KEY } from './keys';
import { getCached, getManyCached, putCached } from './kvs';

/** What may be lost at any time: reading it costs a little, deciding by it is forbidden. */
export interface Caches {
  groupMembers(groupId: string): Promise<unknown>;
  /** Several, in the order asked; undefined where there is none. One request for every 25. */
  membersOfGroups(groupIds: readonly string[]): Promise<readonly unknown[]>;
  rememberGroupMembers(
    groupId: string,
    value: { readonly at: number; readonly members: readonly string[] },
  ): Promise<void>;
  ownAccount(): Promise<unknown>;
  rememberOwnAccount(accountId: string): Promise<void>;
}

export const caches: Caches = {
  groupMembers: (groupId) => getCached(KEY.groupMembers(groupId)),
  membersOfGroups: (groupIds) => getManyCached(groupIds.map(KEY.groupMembers)),
  rememberGroupMembers: (groupId, value) => putCached(KEY.groupMembers(groupId), value, 90),
  ownAccount: () => getCached(KEY.ownAccount),
  rememberOwnAccount: (accountId) => putCached(KEY.ownAccount, accountId, 30),
};
