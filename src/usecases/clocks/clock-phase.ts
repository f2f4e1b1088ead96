import type { IssueState, Phase } from '../../store/issue-state-types';

/**
 * The phase of an issue that only has clocks; lists are read by it. `onHold`: its clocks wait. `closed`: it is finished and has
 * no open clock. `clocks`: all others.
 */
export function clockPhase(
  { slaDue, clocks }: Pick<IssueState, 'slaDue' | 'clocks'>,
  isDone: boolean,
): Phase {
  if (slaDue !== null) return 'clocks';
  if (clocks.length > 0) return 'onHold';
  return isDone ? 'closed' : 'clocks';
}
