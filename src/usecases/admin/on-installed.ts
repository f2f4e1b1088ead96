import type { RulesInForce } from '../../domain/rules/types';
import { readAppFields } from '../../jira/config/read-app-fields';
import { readFields } from '../../jira/config/read-fields';
import { readOwnAccount } from '../../jira/write-fields';
import type { Deps } from '../deps';
import { publishAdoption } from './put-rules';

/**
 * After installing or upgrading: Steward's own user and fields may have got new ids, and what was published may be gone.
 * Before the first adoption only its user is remembered; nothing else is touched.
 */
export async function onInstalled(deps: Pick<Deps, 'jira' | 'store' | 'clock' | 'app'>): Promise<void> {
  const appAccountId = await readOwnAccount(deps.jira);
  await deps.store.caches.rememberOwnAccount(appAccountId);
  const rules = await deps.store.rules.get();
  if (rules === null) return;
  const found = readAppFields(await readFields(deps.jira));
  const riskScore = found['risk-score'] ?? rules.appFields.riskScore;
  const jsmApprovals = found['jsm-approvals'] ?? rules.appFields.jsmApprovals;
  const appFields: RulesInForce['appFields'] = {
    riskLevel: found['risk-level'] ?? rules.appFields.riskLevel,
    approvalState: found['approval-state'] ?? rules.appFields.approvalState,
    slaDue: found['sla-due'] ?? rules.appFields.slaDue,
    slaState: found['sla-state'] ?? rules.appFields.slaState,
    ...(riskScore !== undefined && { riskScore }),
    ...(jsmApprovals !== undefined && { jsmApprovals }),
  };
  const sameFields = Object.entries(appFields).every(
    ([name, id]) => rules.appFields[name as keyof typeof appFields] === id,
  );
  if (!sameFields || rules.appAccountId !== appAccountId)
    await deps.store.rules.put(
      { ...rules, version: rules.version + 1, appAccountId, appFields },
      'steward',
      new Date(deps.clock.now()).toISOString(),
    );
  await publishAdoption(deps);
}
