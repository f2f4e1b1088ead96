import { kindOfChange } from '../../domain/risk/kinds';
import type { FreezeHit, FrozenChange } from '../../domain/schedule/freeze-hits';
import type { FreezeHit as FreezeHitView } from '../../contract/schedule';
import { fieldValueOf } from '../../jira/field-value';
import { isoOf } from '../../jira/instant';
import type { LiveIssue } from '../../jira/read-issue';
import { valueOf, windowOf } from '../change/read-change';
import type { IssueRules } from '../rules/find-practice';

/** The live change as freezes see it. `services` as slots name them. */
export function frozenChange(
  { practice }: Pick<IssueRules, 'practice'>,
  issue: LiveIssue,
  services: readonly string[],
  seal: string | null,
): FrozenChange {
  const text = (field: 'changeType' | 'environment'): string | null =>
    fieldValueOf(valueOf(practice, issue, field)).text;
  return {
    projectId: issue.projectId,
    services,
    kind: kindOfChange(text('changeType')),
    environment: text('environment'),
    ...windowOf(practice, issue),
    seal,
  };
}

/** A freeze that a change meets, as screens show it. */
export function viewFreezeHit({
  assumed,
  automatic: _automatic,
  refuses: _refuses,
  exception,
  why,
  ...hit
}: FreezeHit): FreezeHitView {
  // Taken for frozen because something isn't stated: people must be able to see that they can settle it.
  const because = assumed.length === 0 ? [] : [`It counts because ${assumed.join(' and ')}.`];
  return {
    ...hit,
    why: [why, ...because].filter((text) => text !== '').join(' '),
    exception: exception && { ...exception, at: isoOf(exception.at) },
  };
}
