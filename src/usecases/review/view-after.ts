import { OWN_EVENTS } from '../../contract/own-events';
import type { AfterView } from '../../contract/review';
import { sealOf } from '../../domain/approvals/seal';
import type { RoundDecision } from '../../domain/approvals/types';
import { actualOf, overrunSince, type RetroState } from '../../domain/review';
import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import { retroRoundOf } from '../change/close-open-round';
import { exclusionsOf } from '../change/exclusions-of';
import { standingUnauthorised } from '../change/unauthorised';
import { judgeClosing } from '../gate/judge-closing';
import type { FoldedChange } from '../schedule/folded-change';
import { ownPart } from '../schedule/refuse-own-part';
import { deviationsNow, openTasksOf } from './done-of';
import { doneNow } from './follow-retro';
import { retroDecision } from './retro-decision';
import { approvedWindow, outcomeNow, retroStateOf, retroWantedSince, reviewDutyOf } from './standing';

const iso = (at: Millis | null): string | null => (at === null ? null : isoOf(at));

/** What comes after implementation, for the person who looks. No call of its own. */
export function viewAfter(folded: FoldedChange, accountId: string): AfterView {
  const { rules, issue, state, content, now } = folded;
  const { practice } = rules;
  const duty = reviewDutyOf(state, outcomeNow(practice, issue));
  const unauthorised = standingUnauthorised(state);
  const window = approvedWindow(state, practice, issue);
  return {
    review: duty.required
      ? { why: [...duty.why], by: dueOf(folded, OWN_EVENTS.reviewWanted), done: duty.done }
      : null,
    retro: retroOf(folded, accountId),
    unauthorised: unauthorised && { at: isoOf(unauthorised.at), by: unauthorised.by },
    actual: {
      start: iso(actualOf(state.actual, 'start')),
      end: state.phase === 'implementing' ? null : iso(actualOf(state.actual, 'end')),
      extendedTo: iso(actualOf(state.actual, 'extended')),
    },
    overrunSince: iso(overrunSince(state.phase === 'implementing', state.actual, window.end, now)),
    deviations: deviationsNow(rules, state, issue, content, openTasksOf(issue)).length,
    closing: state.phase === 'review' ? judgeClosing(rules, state, issue, {}, now) : [],
  };
}

/** When the clock that an event of ours has started runs out, as the last fold has it; null: no policy serves it. */
function dueOf({ rules, state }: FoldedChange, event: string): string | null {
  const policies = rules.project.slaPolicies.filter(({ clock }) =>
    clock.start.some(
      (trigger) => 'event' in trigger && trigger.event === 'own' && trigger.is.includes(event),
    ),
  );
  return state.clocks.find(({ policyId }) => policies.some(({ id }) => id === policyId))?.due ?? null;
}

function retroOf(folded: FoldedChange, accountId: string): AfterView['retro'] {
  const { state, now } = folded;
  const is = retroStateOf(state, now);
  if (is === null) return null;
  const round = retroRoundOf(state);
  const decision = round === null ? null : retroDecision(state, round, now).decision;
  return {
    why:
      standingUnauthorised(state) === null
        ? 'It went ahead without approval.'
        : 'It went into implementation past the gate.',
    by: retroWantedSince(state, now) === null ? null : dueOf(folded, OWN_EVENTS.retroWanted),
    roundId: round?.id ?? null,
    seal: round === null ? null : sealOf(doneNow(folded, state)),
    state: is,
    words: wordsOf(is, decision),
    you: mayVote(folded, decision, accountId),
  };
}

function wordsOf(is: RetroState, decision: RoundDecision | null): string {
  switch (is) {
    case 'notOpen':
      return 'What is done will be voted on when the work is over.';
    case 'open':
    case 'blocked':
      return decision?.words ?? '';
    case 'ratified':
      return 'What was done is ratified.';
    case 'ratifiedWithFindings':
      return 'What was done is ratified, with findings.';
    case 'notRatified':
      return 'What was done is not ratified: it counts as an unauthorised change.';
  }
}

function mayVote(
  { state }: FoldedChange,
  decision: RoundDecision | null,
  accountId: string,
): { readonly canVote: boolean; readonly why: string } {
  const round = retroRoundOf(state);
  if (round === null || round.closed !== null) return { canVote: false, why: 'There is no vote open.' };
  const part = ownPart(state.duties, accountId);
  if (part !== null) return { canVote: false, why: part };
  const sits = round.stages.some(({ roster }) => roster.some((seat) => seat.accountId === accountId));
  const isAsked = decision?.stages.some(({ waitingFor }) => waitingFor.includes(accountId)) === true;
  return sits || isAsked
    ? {
        canVote: !exclusionsOf(state.duties).some((one) => one.accountId === accountId),
        why: 'You have a seat.',
      }
    : { canVote: false, why: 'You have no seat in this vote.' };
}
