import type { JiraContext } from '../context';
import type { Status } from '../entities';

/** Creates a global status. The caller has checked that the name is free. */
export function createStatus(
  context: JiraContext,
  name: string,
  category: Status['category'],
  description = '',
): Status {
  const status: Status = { id: context.nextId('status'), name, description, category, scope: 'GLOBAL' };
  context.tables.table('statuses').put(status);
  return status;
}
