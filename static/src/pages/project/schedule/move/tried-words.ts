import type { TriedMove } from '../../../../../../src/contract/schedule';
import { text } from '../../../../text';

const words = text.schedule.move;

/** What a move would bring, the gravest first, in a few words. */
export function triedWords({ conflicts, freezes, outsideWindow, voidsApproval }: TriedMove): string {
  const meets = freezes.filter(({ exempt }) => exempt === null);
  return words.brings([
    ...(voidsApproval ? [words.voidsShort] : []),
    ...(conflicts.length > 0 ? [words.conflicts(conflicts.length)] : []),
    ...(meets.length > 0 ? [words.freezes(meets.length)] : []),
    ...(outsideWindow.length > 0 ? [words.outsideShort] : []),
  ]);
}
