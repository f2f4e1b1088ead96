import { badRequest } from '../errors';
import { listOf, numberOf, ok } from '../http';
import { readInstant, wireInstant } from '../issues/instants';
import { requireAdmin } from '../require';
import type { AuditedItem, AuditRecord } from '../entities';
import type { Route } from '../context';
import type { JiraRequest } from '../../core/types';

/** At most, and when nothing is asked for. */
const PAGE = 1000;

/** Jira's audit log, newest first (operation getAuditRecords). */
export const auditingRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/auditing/record',
    scopes: ['manage:jira-configuration'],
    handle(context, request) {
      requireAdmin(context, request);
      const words = listOf(request, 'filter').flatMap((filter) => filter.toLowerCase().split(/\s+/));
      const [from, to] = [instantOf(request, 'from'), instantOf(request, 'to')];
      const offset = numberOf(request, 'offset', 0);
      const limit = Math.min(numberOf(request, 'limit', PAGE), PAGE);
      const found = context.tables
        .table('auditRecords')
        .where(
          (record) =>
            (from === null || record.created >= from) &&
            (to === null || record.created <= to) &&
            words.every((word) => searched(record).some((value) => value.toLowerCase().includes(word))),
        )
        .toReversed();
      return ok({
        offset,
        limit,
        total: found.length,
        records: found.slice(offset, offset + limit).map(format),
      });
    },
  },
];

function instantOf(request: JiraRequest, name: string): string | null {
  const given = request.query.get(name);
  if (given === null || given === '') return null;
  const at = readInstant(given) ?? readInstant(`${given}T00:00:00Z`);
  if (at === null) throw badRequest(`Query parameter '${name}' must be a date and time, got '${given}'.`);
  return at;
}

/** The values that a filter looks at; event source and remote address are empty here. */
const searched = ({ summary, category, objectItem, changedValues }: AuditRecord): string[] => [
  summary,
  category,
  objectItem.name,
  objectItem.typeName,
  ...changedValues.flatMap(({ changedFrom, changedTo }) => [changedFrom, changedTo]),
];

const formatItem = ({ id, name, typeName }: AuditedItem): Record<string, unknown> => ({ id, name, typeName });

const format = (record: AuditRecord): Record<string, unknown> => ({
  id: Number(record.id),
  summary: record.summary,
  authorKey: record.authorId,
  authorAccountId: record.authorId,
  created: wireInstant(record.created, 'UTC'),
  category: record.category,
  eventSource: '',
  objectItem: formatItem(record.objectItem),
  ...(record.changedValues.length > 0 && { changedValues: record.changedValues }),
  ...(record.associatedItems.length > 0 && { associatedItems: record.associatedItems.map(formatItem) }),
});
