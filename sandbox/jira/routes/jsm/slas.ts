import { callerOf } from '../../issues';
import { forbidden, notFound } from '../../errors';
import { formatDate } from '../../formatters/jsm/parts';
import { found } from './requests';
import { isAgent } from '../../services/find-request';
import { jsmPage, ok } from '../../http';
import { nativeSlas } from '../../services/native-slas';
import type { JiraContext, Route } from '../../context';
import type { JiraRequest } from '../../../core/types';
import type { NativeCycle, NativeRecord } from '../../services/native-slas';

type Request = JiraRequest & { params: Record<string, string> };
const path = '/rest/servicedeskapi/request/{issueIdOrKey}/sla';
const scopes = ['read:jira-work'];

/** JSM's own SLAs of a request, for its agents. */
export const slaRoutes: readonly Route[] = [
  {
    method: 'GET',
    path,
    scopes,
    handle(context, request) {
      const { records, format } = read(context, request);
      return ok(jsmPage(request, context.siteUrl, records, format));
    },
  },
  {
    method: 'GET',
    path: `${path}/{slaMetricId}`,
    scopes,
    handle(context, request) {
      const { records, format } = read(context, request);
      const id = request.params['slaMetricId'] ?? '';
      const record = records.find(({ sla }) => sla.id === id);
      if (!record) throw notFound(`The SLA with ID '${id}' does not exist.`);
      return ok(format(record));
    },
  },
];

function read(
  context: JiraContext,
  request: Request,
): { records: NativeRecord[]; format: (record: NativeRecord) => Record<string, unknown> } {
  const caller = callerOf(context, request.actor);
  const { issue, project } = found(context, request);
  if (!isAgent(context, caller, project.id))
    throw forbidden('You do not have permission to view the SLAs of this request.');
  return {
    records: nativeSlas(context, issue),
    format: (record) => formatRecord(context, record, issue.id, caller.timeZone),
  };
}

function formatRecord(
  context: JiraContext,
  { sla, cycles }: NativeRecord,
  issueId: string,
  timeZone: string,
): Record<string, unknown> {
  const date = (at: number): unknown => formatDate(new Date(at).toISOString(), timeZone);
  const common = (cycle: NativeCycle): Record<string, unknown> => ({
    startTime: date(cycle.startedAt),
    breachTime: date(cycle.breachAt),
    breached: cycle.elapsedMs > sla.goalMs,
    goalDuration: duration(sla.goalMs),
    elapsedTime: duration(cycle.elapsedMs),
    remainingTime: duration(sla.goalMs - cycle.elapsedMs),
  });
  const ongoing = cycles.find(({ stoppedAt }) => stoppedAt === null);
  return {
    id: sla.id,
    name: sla.name,
    _links: { self: `${context.siteUrl}/rest/servicedeskapi/request/${issueId}/sla/${sla.id}` },
    completedCycles: cycles.flatMap((cycle) =>
      cycle.stoppedAt === null ? [] : [{ ...common(cycle), stopTime: date(cycle.stoppedAt) }],
    ),
    ...(ongoing && {
      ongoingCycle: { ...common(ongoing), paused: ongoing.paused, withinCalendarHours: true },
    }),
    slaDisplayFormat: 'NEW_SLA_FORMAT',
  };
}

/** "1h 30m", with a minus before what is overdue. */
function duration(millis: number): { millis: number; friendly: string } {
  const minutes = Math.floor(Math.abs(millis) / 60_000);
  const parts = [
    minutes >= 60 ? `${Math.floor(minutes / 60)}h` : '',
    minutes % 60 > 0 ? `${minutes % 60}m` : '',
  ];
  const words = parts.filter((part) => part !== '').join(' ') || '0m';
  return { millis, friendly: `${millis < 0 ? '-' : ''}${words}` };
}
