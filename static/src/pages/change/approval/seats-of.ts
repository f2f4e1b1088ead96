import type { ApprovalView, SeatView, StageView } from '../../../../../src/contract/change';

/** Who can still bring a stage forward: everybody whose vote or confirmation is missing. */
export const waitedFor = ({ seats }: StageView): readonly SeatView[] =>
  seats.filter(({ may }) => may === 'vote' || may === 'confirm');

/** The stages that an open approval waits for at this moment. */
export const pendingStages = ({ phase, stages }: ApprovalView): readonly StageView[] =>
  phase === 'open' ? stages.filter(({ decision, advisory }) => decision === 'pending' && !advisory) : [];

/** The seat of somebody whose approval has to be confirmed before it counts again. */
export const isToConfirm = ({ stages }: ApprovalView, accountId: string | null): boolean =>
  stages.some(({ seats }) => seats.some((seat) => seat.accountId === accountId && seat.may === 'confirm'));
