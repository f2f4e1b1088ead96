import { isoOf } from '../../jira/instant';
import { notice } from './notice';
import type { UseCase } from '../deps';

const PAGE = 50;
/** Unread lines are counted among this many of the newest. */
const COUNTED = 100;

/** The inbox of the person who asks, the newest first. One query for a page; the first tells how many are unread. */
export const listInbox: UseCase<'inbox.list'> = async ({ store, clock }, { cursor }, { accountId }) => {
  const range = { newestFirst: true, limit: PAGE, ...(cursor !== null && { cursor }) };
  const { records, next } = await store.records.list('notice', accountId, notice, range);
  const isLong = cursor !== null || next !== null;
  const counted = isLong
    ? (await store.records.list('notice', accountId, notice, { newestFirst: true, limit: COUNTED })).records
    : records;
  return {
    at: isoOf(clock.now()),
    notices: records.map(({ id, at, body: { issueId, key, text, urgent, read, mail } }) => ({
      id,
      at,
      issueId,
      key,
      text,
      urgent,
      read,
      mail,
    })),
    unread: counted.filter(({ body }) => !body.read).length,
    cursor: next,
  };
};
