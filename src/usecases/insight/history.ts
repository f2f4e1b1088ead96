import * as z from '../../shape';
import type { HistoryView } from '../../contract/insight';
import { practiceId } from '../../contract/common';
import { PACKS } from '../../domain/practices';
import { kvsCode } from '../../store/kvs';
import type { AuditPage, AuditRecord } from '../../store/audit-log';
import type { Deps, UseCase } from '../deps';
import { Refusal } from '../refusal';

/** What was decided about a project's rules, newest first, from its audit chain. */
export const history: UseCase<'admin.history'> = async (
  deps,
  { projectId, cursor },
): Promise<HistoryView> => {
  const { records, next } = await pageOf(deps, projectId, cursor);
  return {
    entries: records.map((record) => ({ at: record.at, actor: record.actor, ...wordsOf(record) })),
    next,
  };
};

async function pageOf(
  deps: Pick<Deps, 'store'>,
  projectId: string,
  cursor: string | null,
): Promise<AuditPage> {
  try {
    return await deps.store.auditLog.page(`project-${projectId}`, cursor);
  } catch (error) {
    if (cursor !== null && kvsCode(error) !== null)
      throw new Refusal(
        'BAD_INPUT',
        'This place in the history is not known.',
        'Begin with the newest entry.',
      );
    throw error;
  }
}

type Words = Pick<HistoryView['entries'][number], 'text' | 'details'>;

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
const namesOf = (value: unknown): string =>
  listed(value)
    .map((id) => {
      const known = practiceId.safeParse(id);
      return known.success ? PACKS[known.data].name : id;
    })
    .join(', ');

/** A register puts no rule in force: then there is no version to name. */
const ruleVersion = (version: unknown): string[] =>
  typeof version === 'number' ? [`Rules version ${version}`] : [];

/** Kinds that are told in a sentence; any other is told by its name, with nothing left out. */
const SENTENCES: Readonly<Record<string, (data: Readonly<Record<string, unknown>>) => Words>> = {
  'practices adopted': ({ practices, version }) => ({
    text: `Adopted ${namesOf(practices)}.`,
    details: ruleVersion(version),
  }),
  'practices undone': ({ practices, version }) => ({
    text: `Undid ${namesOf(practices)}.`,
    details: ruleVersion(version),
  }),
  'gate switched': ({ from, to, grandfathered, version }) => ({
    text: `Switched the gate from ${String(from)} to ${String(to)}.`,
    details: [
      ...(Array.isArray(grandfathered) && grandfathered.length > 0
        ? [`${grandfathered.length} changes submitted before were attested`]
        : []),
      ...ruleVersion(version),
    ],
  }),
  'gate read back': ({ attached, version }) => ({
    text:
      attached === true ? 'Found the gate back in the workflow.' : 'Found the gate gone from the workflow.',
    details: ruleVersion(version),
  }),
  'drift repaired': ({ items }) => ({
    text: `Repaired ${listed(items).length} ${listed(items).length === 1 ? 'thing' : 'things'} that had been changed outside.`,
    details: listed(items),
  }),
  'sla policy activated': ({ name, policyVersion, effectiveFrom, openTickets, changes, version }) => ({
    text: `Activated version ${String(policyVersion)} of "${String(name)}", from ${String(effectiveFrom)} on.`,
    details: [
      openTickets === 'move' ? 'Open tickets moved to it' : 'Open tickets kept their version',
      ...changeLines(changes),
      ...ruleVersion(version),
    ],
  }),
  'sla policy retired': ({ name, version }) => ({
    text: `Retired "${String(name)}": it serves no new tickets.`,
    details: ruleVersion(version),
  }),
  'calendar saved': ({ name, calendarVersion, effectiveFrom, version }) => ({
    text: `Saved version ${String(calendarVersion)} of the calendar "${String(name)}", from ${String(effectiveFrom)} on.`,
    details: ruleVersion(version),
  }),
  'calendar corrected': ({ name, calendarVersion, effectiveFrom, correction, version }) => ({
    text: `Corrected the calendar "${String(name)}" (version ${String(calendarVersion)}) from ${String(effectiveFrom)} on.`,
    details: [String(correction), ...ruleVersion(version)],
  }),
};

/** "Goal P2: 8 h -> 6 h". */
const changeLines = (changes: unknown): string[] =>
  (Array.isArray(changes) ? changes : []).flatMap((one: unknown) => {
    const read = changeLine.safeParse(one);
    return read.success ? [`${read.data.what}: ${read.data.before} -> ${read.data.after}`] : [];
  });
const changeLine = z.object({ what: z.string(), before: z.string(), after: z.string() });

const wordsOf = ({ kind, data }: AuditRecord): Words =>
  SENTENCES[kind]?.(data) ?? {
    text: `${kind.charAt(0).toUpperCase()}${kind.slice(1)}.`,
    details: Object.entries(data).map(([name, value]) => `${name}: ${JSON.stringify(value)}`),
  };
