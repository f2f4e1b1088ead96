import type { LadderStep } from '../../contract/clocks';
import { ladder, type LadderStep as Step } from '../../domain/sla/ladder';
import { ongoingCycle } from '../../domain/sla/ongoing';
import type { Millis } from '../../domain/time/types';
import { isoOf } from '../../jira/instant';
import type { FiredStep, IssueState } from '../../store/issue-state-types';
import { actionWords } from '../admin/sla-words';
import type { IssueRules } from '../rules/find-practice';
import type { Clock } from './replay-clocks';

/** The escalations of a clock as the screen shows them; with nothing fired, those that a draft would send. */
export function viewLadder(
  { practice }: Pick<IssueRules, 'practice'>,
  { policy, replay }: Clock,
  fired: IssueState['fired'],
  now: Millis,
): LadderStep[] {
  const activatedAt = Math.max(Date.parse(practice.adoptedAt), Date.parse(policy.effectiveFrom));
  const cycle = (ongoingCycle(replay) ?? replay.cycles.at(-1))?.number;
  return ladder(replay, policy, fired, now, activatedAt).map((step) => {
    const mark = fired.find(
      (one) => one.policyId === policy.id && one.cycle === cycle && one.step === step.step.id,
    );
    const at = step.at !== null && Number.isFinite(step.at) ? isoOf(step.at) : null;
    const actions = step.step.actions.map((action) => capital(actionWords(action)));
    const { id, name } = step.step;
    return { id, name, at, state: step.state, actions, note: noteOf(step, mark) };
  });
}

/** Why a step waits or was passed; of a sent one what did not go as it should. */
function noteOf({ step, why }: Step, mark: FiredStep | undefined): string | null {
  const troubles = (mark?.actions ?? []).flatMap(({ why: reason }, index) => {
    if (reason === null) return [];
    const action = step.actions[index];
    return [action === undefined ? reason : `${capital(actionWords(action))}: ${reason}`];
  });
  const told = [...(why === null ? [] : [why]), ...troubles].join(' ');
  return told === '' ? null : told;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
