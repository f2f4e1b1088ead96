import type { ClockView } from '../../contract/clocks';
import type { SlaDraft, SlaPolicy } from '../../domain/sla/types';
import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import { checkPolicy } from '../../domain/sla/check-policy';
import { pickPolicies } from '../../domain/sla/pick-policies';
import { replay } from '../../domain/sla/replay';
import { calendarBook } from '../../domain/time/book';
import { DAY } from '../../domain/time/local-date';
import { durationWords } from '../../domain/time/words';
import { isoOf } from '../../jira/instant';
import { readChangelog } from '../../jira/read-changelog';
import { COMMENTS, readIssue } from '../../jira/read-issue';
import { readIssueTexts } from '../../jira/reports/read-issue-texts';
import { clockFields, clockHistoryFields } from '../clocks/clock-fields';
import { gatherClocks } from '../clocks/fold-clocks';
import { readHistory } from '../clocks/read-history';
import { holdersOf } from '../clocks/replay-clocks';
import { viewClock, type ClockRecord } from '../clocks/view-clock';
import type { Deps, UseCase } from '../deps';
import { emptyState } from '../issue/empty-state';
import { Refusal } from '../refusal';
import { projectIn, readRules, withProject } from '../rules/change-rules';
import { findPractice } from '../rules/find-practice';
import { latestWith } from '../rules/latest';
import { draftIn } from './read-draft';

/**
 * A real ticket under what is in force and under the draft, with the escalations that the draft would bring. Nothing is
 * kept or done. The person who asks must be able to see the ticket.
 */
export const tryDraft: UseCase<'sla.try'> = async (deps, { projectId, draft: given, issueKey }) => {
  const rules = await readRules(deps);
  const project = projectIn(rules, projectId);
  const draft = draftIn(given);
  refuseFaults(draft, rules);
  const issueId = await idFor(deps, issueKey);
  const version = versionOf(draft, project, deps.clock.now());
  const both = withProject(rules, { ...project, slaPolicies: [...project.slaPolicies, version] });
  const { found, issue, state, history, now } = await readTicket(deps, both, projectId, issueId);
  const book = calendarBook(rules.calendars);
  const holders = holdersOf(project);
  const view = (policy: SlaPolicy | undefined, recorded: ClockRecord): ClockView | null => {
    if (policy === undefined) return null;
    const clock = { policy, replay: replay(policy, book, history, now, holders) };
    return clock.replay.cycles.length === 0 ? null : viewClock(found, clock, recorded, now);
  };
  const served = pickPolicies(project.slaPolicies, history.createdAt, state.pins);
  const before = view(
    served.find(({ id }) => id === draft.id),
    state,
  );
  const after = view(version, { fired: [], breachNotes: [] });
  return {
    issue: { id: issue.id, key: issue.key, summary: issue.summary, statusName: issue.status.name },
    before,
    after,
    ladder: after?.ladder ?? [],
    words: differenceWords(before, after),
  };
};

/** Tried as if it had served from the beginning: the ticket is older than the draft. */
const versionOf = (draft: SlaDraft, { slaPolicies }: ProjectRules, now: number): SlaPolicy => ({
  ...draft,
  version: (latestWith(slaPolicies, draft.id)?.version ?? 0) + 1,
  effectiveFrom: isoOf(now),
});

function refuseFaults(draft: SlaDraft, { calendars }: RulesInForce): void {
  const faults = checkPolicy(draft, Object.keys(calendars));
  if (faults.length === 0) return;
  throw new Refusal(
    'BAD_INPUT',
    `This draft can't be tried yet. ${faults.map(({ path, message }) => `${path}: ${message}`).join(' ')}`,
    faults[0]?.remedy,
    { issues: faults },
  );
}

/** The ticket's id, asked for as the person: a ticket that they may not see is not there. */
async function idFor({ jira }: Pick<Deps, 'jira'>, issueKey: string): Promise<string> {
  const [id] = (await readIssueTexts(jira, [issueKey.trim()])).keys();
  if (id !== undefined) return id;
  throw new Refusal(
    'NOT_FOUND',
    `issueKey: "${issueKey}" does not exist or you cannot see it.`,
    'Give the key of a ticket of this project, such as the one in its address.',
  );
}

async function readTicket(deps: Deps, rules: RulesInForce, projectId: string, issueId: string) {
  const issue = await readIssue(deps.jira, issueId, [...clockFields(rules, projectId), COMMENTS]);
  const found = findPractice(rules, issue.projectId, issue.issueTypeId);
  if (issue.projectId !== projectId || found === null)
    throw new Refusal(
      'BAD_INPUT',
      `issueKey: Steward does not look after ${issue.key} in this project.`,
      'Choose a ticket of a work type that this project has adopted.',
    );
  const now = deps.clock.now();
  const [entries, kept] = await Promise.all([
    readChangelog(deps.jira, issue.id, clockHistoryFields(found)),
    deps.store.issues.get(issue.id),
  ]);
  const state = kept ?? emptyState(found, issue, now);
  const sight = await gatherClocks(deps, found, state, { issue, entries }, false, now);
  const facts = [...sight.older, ...state.facts, ...sight.fresh];
  return { found, issue, state, history: readHistory(found, issue, sight.entries, facts), now };
}

/** What the draft would change, in one sentence. */
function differenceWords(before: ClockView | null, after: ClockView | null): string {
  if (after === null)
    return before === null
      ? 'Neither the version in force nor the draft has a clock on this ticket.'
      : 'Under the draft this ticket would have no such clock.';
  if (before === null) return `This ticket has no such clock now. Under the draft: ${after.words}`;
  if (after.breached && !before.breached) return 'Under the draft this ticket would be breached.';
  if (before.breached && !after.breached) return 'Under the draft this ticket would not be breached.';
  if (before.due !== null && after.due !== null && before.due !== after.due) {
    const shift = Date.parse(after.due) - Date.parse(before.due);
    const length = durationWords(Math.abs(shift), 'calendar', DAY);
    return `Would be due ${length} ${shift < 0 ? 'earlier' : 'later'}.`;
  }
  if (before.state !== after.state) return `Now ${before.words} Under the draft: ${after.words}`;
  return 'Nothing would change for this ticket.';
}
