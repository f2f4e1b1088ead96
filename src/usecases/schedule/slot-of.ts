import { yesNoAnswer } from '../../domain/risk/read-options';
import { kindOfChange } from '../../domain/risk/kinds';
import { LEVELS, type Level } from '../../domain/risk/types';
import { nameKey } from '../../domain/services/name-key';
import type { Slot, Span } from '../../domain/schedule/types';
import { fieldValueOf } from '../../jira/field-value';
import { isoOf } from '../../jira/instant';
import type { LiveIssue } from '../../jira/read-issue';
import type { IssueState, Phase } from '../../store/issue-state-types';
import type { Services } from '../../store/services';
import { serviceNamesOf, valueOf, windowOf } from '../change/read-change';
import type { IssueRules } from '../rules/find-practice';
import { releaseOf } from './release-of';
import { wordsOf } from '../../domain/likeness/words-of';

/** What of an aggregate a slot is made of. */
export type SlotBasis = Pick<IssueState, 'phase' | 'duties' | 'wanted' | 'evidence'>;

/**
 * The place of a change in the plan, as the issue stands now; null: it has no window, or was given up. `services` are their
 * ids, in the order in which the change names them; the written name stands for one that the registry doesn't know, so that
 * two changes of it are still seen to meet.
 */
export function slotOf(
  rules: Pick<IssueRules, 'practice' | 'project'>,
  state: SlotBasis,
  issue: LiveIssue,
  services: readonly string[],
): Slot | null {
  const { start, end } = windowOf(rules.practice, issue);
  const phase = phaseIn(state.phase);
  if (start === null || end === null || end <= start || phase === null) return null;
  return placeOf(rules, state, issue, services, { start, end, phase });
}

/** The same in any window and phase: for looking at what would be. */
export function placeOf(
  { practice, project }: Pick<IssueRules, 'practice' | 'project'>,
  state: SlotBasis,
  issue: LiveIssue,
  services: readonly string[],
  { start, end, phase }: Span & { readonly phase: Slot['phase'] },
): Slot {
  const text = (field: 'changeType' | 'environment' | 'outageExpected'): string | null =>
    fieldValueOf(valueOf(practice, issue, field)).text;
  const team = project.teamField === undefined ? null : fieldValueOf(issue.raw[project.teamField]).text;
  const { submittedAt } = state.duties;
  return {
    issueId: issue.id,
    issueKey: issue.key,
    projectId: issue.projectId,
    start: isoOf(start),
    end: isoOf(end),
    phase,
    kind: kindOfChange(text('changeType')),
    environment: text('environment'),
    services: [...services],
    implementer: fieldValueOf(valueOf(practice, issue, 'implementer')).id,
    team,
    level: levelOf(state.wanted.riskLevel),
    submittedAt: submittedAt === null ? null : isoOf(submittedAt),
    release: releaseOf(issue),
    ...(yesNoAnswer(text('outageExpected')) === true && { outage: true }),
    words: [...wordsOf(issue.summary)],
  };
}

/** A change that was given up plans nothing any more; an issue without a phase of its own is no change. */
const phaseIn = (phase: Phase): Slot['phase'] | null =>
  phase === 'cancelled' || phase === 'clocks' ? null : phase;

const levelOf = (words: string | null | undefined): Level | null =>
  LEVELS.find((level) => level === words) ?? null;

/** The services of a change as slots name them, where what was gathered about it still covers what it names; else null. */
export function knownServices(
  { practice }: Pick<IssueRules, 'practice'>,
  { evidence }: Pick<IssueState, 'evidence'>,
  issue: LiveIssue,
): readonly string[] | null {
  const names = serviceNamesOf(practice, issue);
  if (names.length === 0) return [];
  if (evidence === null || evidence.of.services.join('\n') !== names.join('\n')) return null;
  return [...evidence.services.map(({ id }) => id), ...evidence.unknown];
}

/** The same, looked up in the registry where it isn't known. One request then. */
export async function servicesOf(
  { store }: { readonly store: { readonly services: Pick<Services, 'idsByName'> } },
  rules: Pick<IssueRules, 'practice'>,
  state: Pick<IssueState, 'evidence'>,
  issue: LiveIssue,
): Promise<readonly string[]> {
  const known = knownServices(rules, state, issue);
  if (known !== null) return known;
  const names = serviceNamesOf(rules.practice, issue);
  const ids = await store.services.idsByName(names);
  return unlike([
    ...ids.filter((id) => id !== null),
    ...names.filter((_, index) => (ids[index] ?? null) === null),
  ]);
}

/** Two names of one service are one service. */
const unlike = (services: readonly string[]): string[] => [
  ...new Map(services.map((one) => [nameKey(one), one])).values(),
];
