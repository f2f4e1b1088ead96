import type { SealedContent } from '../../domain/approvals/types';
import type { IssueState } from '../../store/issue-state-types';
import { retryOnConflict } from '../../store/transaction';
import { askLater } from '../asking/ask-later';
import { hasClocks } from '../clocks/clock-fields';
import type { Deps } from '../deps';
import type { Folded } from '../fold-issue';
import { followUp } from '../follow-up';
import { earlier } from '../issue/earlier';
import { publishLater } from '../publish-fields';
import { record } from '../record';
import { Refusal } from '../refusal';
import { afterDueAt, followAfter } from '../review/after';
import { returnLater } from '../return-rejected';
import { propertyOfIssue } from '../schedule/change-property';
import { scheduleLater } from '../schedule/schedule-later';
import { approvalFacts } from './approval-facts';
import { openRoundOf } from './close-open-round';
import { decisionNews } from './decision-news';
import { followEdits } from './follow-edits';
import type { Draft } from './open-next-round';
import { contentOf } from './read-change';
import { wantedOfChange } from './wanted-of-change';

/**
 * Adds something that a person says of a change to its aggregate, and lets round, assessment and fields follow, in one write.
 * `amend` is given the aggregate as it is and may refuse; it is called again when somebody else was quicker. Nothing is written when
 * it gives the very aggregate back.
 */
export async function amendChange(
  deps: Deps,
  folded: Folded,
  amend: (state: IssueState) => Draft,
): Promise<Folded> {
  const { rules, issue, seating, now } = folded;
  const amended = await retryOnConflict(async (attempt) => {
    const before = attempt === 0 ? folded.state : await deps.store.issues.get(issue.id);
    if (before === null) throw gone();
    const draft = amend(before);
    if (draft.state === before) return before;
    const content: SealedContent = contentOf(rules, issue, draft.state);
    const sight = { rules, issue, seating, content };
    const open = openRoundOf(before)?.id ?? null;
    const edited = await followEdits(draft, sight, [], open, now);
    const followed = await followAfter(edited, sight, [], now);
    const { state: after, happenings } = followed;
    const { wanted, dueAt } = wantedOfChange(after, sight, now);
    return record(
      deps,
      {
        ...after,
        wanted: { ...wanted, changeProperty: propertyOfIssue(rules, { ...after, wanted }, issue) },
        facts: [...after.facts, ...approvalFacts(before, after, now)],
        // Clocks may run on the approval: the next fold tells when they want attention, and this one not too late.
        dueAt: earlier(
          earlier(dueAt, afterDueAt(followed, sight, now)),
          hasClocks(rules) ? before.dueAt : null,
        ),
      },
      [...happenings, ...decisionNews(before, after, now)],
    );
  });
  const state = await followUp(deps, amended, [
    () => publishLater(deps, rules.rules.appFields, amended),
    // The calendar shows the level: the plan follows what was said.
    () => scheduleLater(deps, rules, issue, amended),
    () => returnLater(deps, amended),
    () => askLater(deps, folded.state, amended),
  ]);
  return { ...folded, state };
}

const gone = (): Refusal =>
  new Refusal('NOT_FOUND', 'Steward has no record of this change any more.', 'Reload the panel.');
