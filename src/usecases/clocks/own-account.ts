import * as z from '../../shape';
import { readOwnAccount } from '../../jira/write-fields';
import type { Deps } from '../deps';
import type { RulesInForce } from '../../domain/rules/types';

/** Steward's own user: from the rules, else remembered, else asked once. */
export async function ownAccount(
  { jira, store }: Pick<Deps, 'jira' | 'store'>,
  rules: Pick<RulesInForce, 'appAccountId'> | null,
): Promise<string> {
  if (rules?.appAccountId !== undefined) return rules.appAccountId;
  const remembered = z.string().safeParse(await store.caches.ownAccount());
  if (remembered.success) return remembered.data;
  const accountId = await readOwnAccount(jira);
  await store.caches.rememberOwnAccount(accountId);
  return accountId;
}
