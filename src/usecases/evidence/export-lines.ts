import { auditedChange, exportCounts, type AuditedChange, type ExportCounts } from '../../contract/evidence';
import { toCsv } from '../../domain/sla-report/csv';
import * as z from '../../shape';
import type { Deps } from '../deps';
import { getPart, putPart } from './job-parts';

/** Why a change stands in an export: Jira listed it, or only Steward's ledger knows of it. */
export const exportLine = auditedChange.extend({
  why: z.enum(['listed', 'notRecorded', 'deleted', 'moved', 'gone']),
});
export type ExportLine = z.infer<typeof exportLine>;
export type Why = ExportLine['why'];

const lines = z.array(exportLine);
type Storing = Pick<Deps, 'store' | 'clock'>;

export const putLines = (
  deps: Storing,
  jobId: string,
  part: number,
  found: readonly ExportLine[],
): Promise<void> => putPart(deps, jobId, `lines-${part}`, found);
export const getLines = async (
  deps: Pick<Deps, 'store'>,
  jobId: string,
  part: number,
): Promise<readonly ExportLine[]> => (await getPart(deps, jobId, `lines-${part}`, lines)) ?? [];

export const putCounts = (deps: Storing, jobId: string, counts: ExportCounts): Promise<void> =>
  putPart(deps, jobId, 'counts', counts);
export const getCounts = (deps: Pick<Deps, 'store'>, jobId: string): Promise<ExportCounts | null> =>
  getPart(deps, jobId, 'counts', exportCounts);

/** What to say of changes that aren't both in Jira's list and in the ledger. */
export const WHY: Readonly<Record<Exclude<Why, 'listed'>, string>> = {
  notRecorded:
    'Steward has no record of it: it was made before the practice was adopted and not touched since',
  deleted: 'Deleted in Jira; the record stays',
  moved: 'Moved to another project or type; the record stays',
  gone: 'Jira has it no more, or hides it from Steward, and nobody told of a deletion',
};

/** What the figures come to, with every difference and its reason. */
export function countsOf(
  jira: { readonly count: number | null; readonly listed: number; readonly unread: number },
  found: Readonly<Record<Why, number>>,
): ExportCounts {
  const exported = Object.values(found).reduce((sum, one) => sum + one, 0);
  const differences = (['notRecorded', 'deleted', 'moved', 'gone'] as const)
    .filter((why) => found[why] > 0)
    .map((why) => ({ why: WHY[why], count: found[why] }));
  const inCount = jira.count === null ? 0 : jira.count - jira.listed;
  return {
    jiraCount: jira.count,
    jiraListed: jira.listed,
    exported,
    differences: [
      ...differences,
      ...(inCount === 0
        ? []
        : [{ why: 'Jira’s count, which it calls approximate, differs from its own list', count: inCount }]),
      ...(jira.unread === 0 ? [] : [{ why: 'Projects that Jira would not search', count: jira.unread }]),
    ],
    reconciled:
      jira.count === jira.listed && jira.unread === 0 && found.listed + found.notRecorded === jira.listed,
  };
}

const COLUMNS: readonly (readonly [string, (line: ExportLine) => string | number | null])[] = [
  ['Key', ({ key }) => key],
  ['Issue id', ({ issueId }) => issueId],
  ['Project id', ({ projectId }) => projectId],
  ['State', ({ state }) => state],
  ['Kind', ({ kind }) => kind],
  ['Risk level', ({ level }) => level],
  ['Decision', ({ decision }) => decision],
  ['Submitted', ({ submittedAt }) => submittedAt],
  ['Last looked at', ({ seenAt }) => seenAt],
  ['Rounds', ({ rounds }) => rounds],
  ['Ballots', ({ ballots }) => ballots],
  ['Unauthorised arrivals', ({ unauthorised }) => unauthorised],
  ['Outcome', ({ result }) => result],
  ['Audit records', ({ records }) => records],
  ['Remark', ({ why }) => (why === 'listed' ? null : WHY[why])],
];

/** One part of the file: all parts one after the other are the file. */
export function textOf(
  format: 'csv' | 'json',
  found: readonly ExportLine[],
  {
    part,
    last,
    counts,
  }: { readonly part: number; readonly last: boolean; readonly counts: ExportCounts | null },
): string {
  if (format === 'csv') {
    const rows = found.map((line) => COLUMNS.map(([, cell]) => cell(line)));
    const header = COLUMNS.map(([name]) => name);
    // Every part would begin with the header.
    return part === 0 ? toCsv(header, rows) : toCsv(header, rows).slice(toCsv(header, []).length);
  }
  const begin = part === 0 ? `{"counts":${JSON.stringify(counts)},"changes":[` : '';
  const between = part > 0 && found.length > 0 ? ',' : '';
  const changes = found.map((line) => JSON.stringify(line)).join(',');
  return `${begin}${between}${changes}${last ? ']}' : ''}`;
}

/** A change that Jira lists and Steward has no record of. */
export const unrecorded = (
  issue: { readonly id: string; readonly key: string; readonly projectId: string },
  at: string,
): AuditedChange => ({
  issueId: issue.id,
  key: issue.key,
  projectId: issue.projectId,
  state: 'draft',
  kind: 'normal',
  level: null,
  decision: 'none',
  submittedAt: null,
  seenAt: at,
  rounds: 0,
  ballots: 0,
  unauthorised: 0,
  result: null,
  records: 0,
});
