import type { ChangeView } from '../../../../../src/contract/change';

export interface Span {
  readonly start: string;
  readonly end: string;
}

/** Whether moving the window would cost votes that were given: a part of what was voted on costs none. Instants as the contract writes them. */
export function voidsApproval(
  { approval, window }: Pick<ChangeView, 'approval' | 'window'>,
  to: Span,
): boolean {
  const voted = approval.stages.some(({ seats }) => seats.some(({ vote }) => vote !== null));
  if (!voted || !(approval.phase === 'open' || approval.phase === 'approved')) return false;
  const { start, end } = window;
  const within = start !== null && end !== null && to.start >= start && to.end <= end;
  return !within;
}
