import type { OutcomeRecord } from '../../domain/risk/outcome-record';
import { suspension, type TemplateOutcome } from '../../domain/templates/suspension';
import type { RulesInForce } from '../../domain/rules/types';
import { readGroupMembers } from '../../jira/groups';
import { isoOf } from '../../jira/instant';
import * as z from '../../shape';
import type { Write } from '../../store/transaction';
import { ownAccount } from '../clocks/own-account';
import type { Deps } from '../deps';
import type { Notice } from '../inbox/notice';
import { Refusal } from '../refusal';
import { putOnAgendaOnce } from '../upkeep/agenda';
import { NOTICE_DAYS } from '../upkeep/retention';
import { moved } from './change-status';
import { followTemplate } from './follow-template';
import { putTemplate } from './put-template';
import { subjectOf, TEMPLATE, templateRecord } from './template-record';

const ended = z.object({
  changeId: z.string(),
  changeKey: z.string(),
  closedAt: z.string(),
  failed: z.boolean(),
  grave: z.boolean(),
});
/** How the changes of a template ended; only those that count as a success or a failure. */
export const usesCounted = z.object({
  ended: z.int(),
  succeeded: z.int(),
  /** The newest of them. */
  last: z.array(ended),
});
export type UsesCounted = z.infer<typeof usesCounted>;

const KIND = 'template-record';
export const NO_USES: UsesCounted = { ended: 0, succeeded: 0, last: [] };
/** Twice of what suspending looks at: corrections may take some out again. */
const KEPT = 40;

/**
 * What counting the outcome of a change adds to the record of its template, for the transaction that counts it. `before`: how it was
 * counted until now. Every count moves the site's counters as well, so that two at the same moment can't overwrite each other.
 */
export async function templateWrites(
  { store }: Pick<Deps, 'store'>,
  after: OutcomeRecord,
  before: OutcomeRecord | null,
): Promise<readonly Write[]> {
  const { templateId, projectId, changeId } = after;
  if (templateId === undefined) return [];
  const known = (await store.records.get(KIND, projectId, templateId, usesCounted))?.body ?? NO_USES;
  const taken = before?.templateId === templateId ? before.counted : null;
  const { counted } = after;
  const one: TemplateOutcome[] =
    counted === null
      ? []
      : [
          {
            changeId,
            changeKey: after.changeKey,
            closedAt: after.closedAt,
            failed: counted.failed === 1,
            grave: after.grave === true,
          },
        ];
  const next: UsesCounted = {
    ended: known.ended + one.length - (taken === null ? 0 : 1),
    succeeded: known.succeeded + one.filter(({ failed }) => !failed).length - (taken?.failed === 0 ? 1 : 0),
    last: [...known.last.filter((kept) => kept.changeId !== changeId), ...one]
      .sort((a, b) => (a.closedAt < b.closedAt ? 1 : -1))
      .slice(0, KEPT),
  };
  return [store.records.write(KIND, projectId, templateId, after.closedAt, next)];
}

export async function readCounted(
  { store }: Pick<Deps, 'store'>,
  projectId: string,
  ids: readonly string[],
): Promise<readonly UsesCounted[]> {
  const found = await store.records.getMany(KIND, projectId, ids, usesCounted);
  return found.map((one) => one?.body ?? NO_USES);
}

/**
 * Suspends the template of a change that has just been counted, if its record asks for it, and tells the change managers. Its changes
 * that haven't passed the gate follow. Doing it again does nothing.
 */
export async function suspendIfDue(
  deps: Deps,
  rules: RulesInForce,
  outcome: Pick<OutcomeRecord, 'templateId' | 'projectId' | 'changeId' | 'changeKey'>,
): Promise<void> {
  const { templateId, projectId, changeId, changeKey } = outcome;
  if (templateId === undefined) return;
  const kept = await deps.store.config.get(TEMPLATE, subjectOf(projectId, templateId), templateRecord);
  const { inForce } = kept?.value ?? { inForce: null };
  if (kept === null || inForce?.status !== 'active') return;
  const [counted = NO_USES] = await readCounted(deps, projectId, [templateId]);
  const why = suspension(counted.last, inForce.countsFrom);
  if (why === null) return;
  // Told first, and once: after a crash in between the message comes again.
  const text = `The standard change “${inForce.template.name}” is suspended: ${why}.`;
  await tellManagers(deps, rules, `${templateId}-${kept.version}`, {
    projectId,
    issueId: changeId,
    key: changeKey,
    text,
  });
  const place = { projectId, id: templateId, revision: kept.version, by: await ownAccount(deps, rules) };
  try {
    await putTemplate(deps, place, (before, at) => moved(before, 'suspended', { text: why, by: null, at }));
  } catch (error) {
    // Somebody has changed it at this very moment: look at what is there now.
    if (error instanceof Refusal && error.code === 'STALE') return suspendIfDue(deps, rules, outcome);
    throw error;
  }
  await followTemplate(deps, projectId, templateId);
}

/** Nobody reads an inbox line that two hundred others got as well. */
const MOST_TOLD = 200;

async function tellManagers(
  deps: Deps,
  rules: RulesInForce,
  id: string,
  line: Pick<Notice, 'projectId' | 'issueId' | 'key' | 'text'>,
): Promise<void> {
  const group = rules.projects[line.projectId]?.groups.changeManagers;
  if (group === undefined) return;
  const now = deps.clock.now();
  const notice: Notice = { ...line, urgent: true, read: false, mail: 'none', due: null };
  for (const person of (await readGroupMembers(deps.jira, group)).slice(0, MOST_TOLD)) {
    await deps.store.records.create('notice', person, `template-${id}`, isoOf(now), notice);
    await putOnAgendaOnce(deps, { kind: 'inbox', accountId: person }, now + NOTICE_DAYS * 86_400_000);
  }
}
