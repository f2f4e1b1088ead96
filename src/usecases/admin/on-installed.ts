import { readAppFields } from '../../jira/config/read-app-fields';
import { readFields } from '../../jira/config/read-fields';
import type { Deps } from '../deps';
import { publishAdoption } from './put-rules';

/**
 * After installing or upgrading: Steward's own fields may have got new ids, and what was published may be gone.
 * Nothing else is touched, and nothing at all before the first adoption.
 */
export async function onInstalled(deps: Pick<Deps, 'jira' | 'store' | 'clock' | 'app'>): Promise<void> {
  const rules = await deps.store.rules.get();
  if (rules === null) return;
  const found = readAppFields(await readFields(deps.jira));
  const appFields = {
    riskLevel: found['risk-level'] ?? rules.appFields.riskLevel,
    approvalState: found['approval-state'] ?? rules.appFields.approvalState,
    slaDue: found['sla-due'] ?? rules.appFields.slaDue,
    slaState: found['sla-state'] ?? rules.appFields.slaState,
  };
  const same = Object.entries(appFields).every(
    ([name, id]) => rules.appFields[name as keyof typeof appFields] === id,
  );
  if (!same)
    await deps.store.rules.put(
      { ...rules, version: rules.version + 1, appFields },
      'steward',
      new Date(deps.clock.now()).toISOString(),
    );
  await publishAdoption(deps);
}
