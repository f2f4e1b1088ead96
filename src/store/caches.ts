import { KEY } from './keys';
import { getCached, putCached } from './kvs';

/** What may be lost at any time: reading it costs a little, deciding by it is forbidden. */
export interface Caches {
  groupMembers(groupId: string): Promise<unknown>;
  rememberGroupMembers(
    groupId: string,
    value: { readonly at: number; readonly members: readonly string[] },
  ): Promise<void>;
  ownAccount(): Promise<unknown>;
  rememberOwnAccount(accountId: string): Promise<void>;
}

export const caches: Caches = {
  groupMembers: (groupId) => getCached(KEY.groupMembers(groupId)),
  rememberGroupMembers: (groupId, value) => putCached(KEY.groupMembers(groupId), value, 90),
  ownAccount: () => getCached(KEY.ownAccount),
  rememberOwnAccount: (accountId) => putCached(KEY.ownAccount, accountId, 30),
};
