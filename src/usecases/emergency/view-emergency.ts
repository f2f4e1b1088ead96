import type { EmergencyView, May } from '../../contract/emergency';
import { instantWords } from '../../domain/approvals/words';
import { CONFIRM_MS, declarationOf, doorOf, lastPhoned, phoneState } from '../../domain/emergency';
import type { Door } from '../../domain/emergency/types';
import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import type { IssueState } from '../../store/issue-state-types';
import { decisionOf } from '../change/decision-of';
import type { Rights } from '../change/rights';
import type { IssueRules } from '../rules/find-practice';
import { codesOf } from './find-cause';
import { whyNot, type EmergencyVerb } from './may';

interface Viewer {
  readonly accountId: string;
  readonly rights: Rights;
}

/** The emergency part of a change for the person who looks. `seal` is that of what the page shows. */
export function viewEmergency(
  { rules, project }: IssueRules,
  state: IssueState,
  seal: string,
  viewer: Viewer,
  now: Millis,
): EmergencyView {
  const declaration = declarationOf(state.emergency);
  const passed = state.verdicts.findLast(({ usedBy }) => usedBy !== null)?.door ?? null;
  const door = passed ?? doorOf(state.emergency, decisionOf(state, now)?.decision ?? null, now, seal);
  const may = (verb: EmergencyVerb): May => {
    const why = whyNot(verb, state, viewer, now);
    return { can: why === null, why };
  };
  return {
    declared: declaration && {
      at: isoOf(declaration.at),
      by: declaration.by,
      cause: declaration.cause,
    },
    door,
    words: declaration === null ? 'It is no emergency.' : doorWords(door, state, now, rules.timeZone),
    phone: phoneOf(state, seal, now),
    codes: codesOf(project).map((one) => ({ ...one })),
    you: {
      declare: may('declare'),
      undeclare: may('undeclare'),
      phoneIn: may('phoneIn'),
      confirmPhone: may('confirmPhone'),
      breakGlass: may('breakGlass'),
    },
  };
}

function doorWords(door: Door | null, { emergency }: IssueState, now: Millis, timeZone: string): string {
  switch (door) {
    case 'a':
      return 'The emergency board has approved it.';
    case 'b': {
      const phoned = lastPhoned(emergency);
      return phoned !== null && phoneState(emergency, phoned, now) === 'waiting'
        ? `It was approved over the phone; the approver has until ${instantWords(phoned.at + CONFIRM_MS, timeZone)} to confirm it.`
        : 'It was approved over the phone, and the approver has confirmed it.';
    }
    case 'c':
      return 'It goes ahead without approval: the change managers are told at once, and what is done has to be voted on within a working day.';
    case null:
      return 'No door is open: it needs a vote, an approval over the phone, or the glass broken.';
  }
}

function phoneOf({ emergency }: IssueState, seal: string, now: Millis): EmergencyView['phone'] {
  const phoned = lastPhoned(emergency);
  if (phoned === null) return null;
  const is = phoneState(emergency, phoned, now);
  return {
    id: phoned.id,
    approver: phoned.approver,
    channel: phoned.channel,
    calledAt: isoOf(phoned.calledAt),
    note: phoned.note,
    recordedBy: phoned.by,
    recordedAt: isoOf(phoned.at),
    state: is === 'waiting' && phoned.seal !== seal ? 'stale' : is,
    confirmBy: isoOf(phoned.at + CONFIRM_MS),
  };
}
