import type { PracticeRules } from '../../domain/rules/types';
import type { Millis } from '../../domain/time/types';
import { fieldValueOf } from '../../jira/field-value';
import type { ChangeEntry } from '../../jira/read-changelog';
import type { LiveIssue } from '../../jira/read-issue';
import type { KnownResult } from '../../store/issue-state-types';
import type { Draft } from '../change/open-next-round';
import { valueOf } from '../change/read-change';
import { statedResult } from './result-in-force';
import { resultNamed } from './result-named';

/**
 * Takes down how a closed change ended, from its field: when it closes, and again when a review says otherwise. An empty field, or
 * an option that nobody knows, says nothing.
 */
export function noteResult(
  draft: Draft,
  practice: PracticeRules,
  issue: LiveIssue,
  entries: readonly ChangeEntry[],
  now: Millis,
): Draft {
  const { state } = draft;
  if (state.phase !== 'closed') return draft;
  const result = resultNamed(fieldValueOf(valueOf(practice, issue, 'changeOutcome')).text);
  const stated = statedResult(state.results);
  if (result === null || result === stated?.result) return draft;
  const id = practice.fields.changeOutcome;
  const wanted = stated === null ? ['status', id] : [id];
  const entry = entries.findLast(({ items }) => items.some(({ fieldId }) => wanted.includes(fieldId)));
  const from = stated === null ? 'closing' : 'review';
  const known: KnownResult = { result, at: entry?.at ?? now, by: entry?.author ?? null, from };
  return {
    state: { ...state, results: [...state.results, known] },
    happenings: [
      ...draft.happenings,
      { kind: 'outcome known', at: known.at, actor: known.by, data: { result, from } },
    ],
  };
}
