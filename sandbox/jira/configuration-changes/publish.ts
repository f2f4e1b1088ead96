import { auditRecords } from './audit';
import { configurationEvents } from './events';
import { actingAccount } from '../permissions';
import type { Actor } from '../../core/types';
import type { JiraContext } from '../context';
import type { Change } from './journal';

/** After a request: tells the app what of the configuration has changed, and writes it into Jira's audit log. */
export function publishConfigurationChanges(
  context: JiraContext,
  actor: Actor,
  changes: readonly Change[],
): void {
  const authorId = actingAccount(context, actor);
  if (authorId === null || changes.length === 0) return;
  for (const record of auditRecords(context, changes, authorId))
    context.tables.table('auditRecords').put(record);
  const selfGenerated = actor.kind === 'app' || actor.kind === 'appAsUser';
  for (const { name, payload } of configurationEvents(context, changes, authorId))
    context.emit({
      name,
      selfGenerated,
      payload: { eventType: name, timestamp: String(context.clock.now()), ...payload },
    });
}
