import { declarationOf, lastPhoned, phoneState } from '../../domain/emergency';
import type { Millis } from '../../domain/time/types';
import type { IssueState } from '../../store/issue-state-types';
import { decisionOf } from '../change/decision-of';
import type { Rights } from '../change/rights';
import { ownPart } from '../schedule/refuse-own-part';
import { BEFORE_GATE } from './amend';

export type EmergencyVerb = 'declare' | 'undeclare' | 'phoneIn' | 'confirmPhone' | 'breakGlass';
type Standing = Pick<IssueState, 'phase' | 'emergency' | 'duties' | 'rounds' | 'ballots' | 'verdicts'>;

const NO_PERMISSION = 'You need the permission “Steward: declare emergency” in this project.';
const BEGUN = 'Work on it has begun or is over.';
const ORDINARY = 'It has not been declared an emergency.';

/** Why somebody can't do this with an emergency now, in words; null: they can. The incident is looked at when they do. */
export function whyNot(
  verb: EmergencyVerb,
  state: IssueState,
  person: { readonly accountId: string; readonly rights: Rights },
  now: Millis,
): string | null {
  const { accountId, rights } = person;
  const isDeclared = declarationOf(state.emergency) !== null;
  const isEarly = BEFORE_GATE.includes(state.phase);
  switch (verb) {
    case 'declare':
      if (!rights.declare) return NO_PERMISSION;
      if (!isEarly) return BEGUN;
      return isDeclared ? 'It is an emergency already.' : null;
    case 'undeclare':
      if (!rights.declare && !rights.manage) return NO_PERMISSION;
      if (!isDeclared) return ORDINARY;
      return isEarly ? null : BEGUN;
    case 'phoneIn':
      if (!isDeclared) return ORDINARY;
      if (!isEarly) return BEGUN;
      if (!rights.edit && !rights.declare) return 'You need the permission to edit this issue.';
      return ownPart(state.duties, accountId);
    case 'confirmPhone':
      return whyNotConfirm(state, accountId, now);
    case 'breakGlass':
      if (!rights.declare) return NO_PERMISSION;
      if (!isDeclared) return ORDINARY;
      if (!isEarly) return BEGUN;
      return decisionOf(state, now)?.decision === 'approved'
        ? 'It is approved: it needs no way past that.'
        : null;
  }
}

/** Only who is named can confirm or deny, once, within their time, also after the change went ahead. */
function whyNotConfirm({ emergency, duties }: Standing, accountId: string, now: Millis): string | null {
  const phoned = lastPhoned(emergency);
  if (phoned === null) return 'No approval was told over the phone.';
  if (phoned.approver !== accountId) return 'Only who is named as approver can confirm it.';
  const part = ownPart(duties, accountId);
  if (part !== null) return part;
  const state = phoneState(emergency, phoned, now);
  if (state === 'lapsed') return 'The day for confirming it is over.';
  return state === 'waiting' ? null : 'You have answered it already.';
}
