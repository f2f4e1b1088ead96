import type { UseCase } from '../deps';
import { listInbox } from './list-inbox';
import { notice } from './notice';

/** Marks lines of one's own inbox as read. Ids that are nobody's, or somebody else's, are passed over. */
export const markRead: UseCase<'inbox.markRead'> = async (deps, { ids }, caller) => {
  const { records } = deps.store;
  const { accountId } = caller;
  const marked = new Set<string>();
  for (const id of new Set(ids)) {
    const found = await records.get('notice', accountId, id, notice);
    if (found === null) continue;
    marked.add(id);
    if (!found.body.read) await records.put('notice', accountId, id, found.at, { ...found.body, read: true });
  }
  const view = await listInbox(deps, { cursor: null }, caller);
  // Queries lag behind writes: what was just marked is shown as read.
  const isLate = ({ id, read }: { readonly id: string; readonly read: boolean }): boolean =>
    !read && marked.has(id);
  const late = view.notices.filter(isLate).length;
  const notices = view.notices.map((one) => (isLate(one) ? { ...one, read: true } : one));
  return { ...view, notices, unread: Math.max(0, view.unread - late) };
};
