import { diffSealed } from './diff-sealed';
import { materialDiff } from './material';
import {
  contentReasons,
  decisionReasons,
  screenReasons,
  windowReasons,
  type GateReason,
} from './gate-reasons';
import { approvalDemands, isLetIn, otherDemands } from './gate-demands';
import { scheduleReasons } from './gate-schedule';
import type { GateInput, GateVerdict } from './types';

export type { GateCode, GateReason } from './gate-reasons';

/**
 * Whether a change may go into implementation. It looks at everything and returns all that is missing in one list.
 * What can't be shown to be in order counts as missing. An emergency by door b or c needs no decision; all else holds for it
 * as well. `now` may be up to 15 minutes before the planned start and
 * up to the planned end, both inclusive.
 */
export function gate(input: GateInput): GateVerdict {
  const { round, liveContent } = input;
  const changed = round !== null && round.seal !== input.liveSeal;
  const diff = changed ? materialDiff(round.content, liveContent) : [];
  // Seals that differ although no text does contradict each other: then nothing shows what was approved.
  const unexplained = changed && diffSealed(round.content, liveContent).length === 0;
  const missing: GateReason[] = [
    ...(input.onHold
      ? [{ code: 'ON_HOLD' as const, text: 'The change is on hold', remedy: 'Take it off hold first.' }]
      : []),
    // What comes by phone or through broken glass is covered by that, on the seal it names, not by a round.
    ...(isLetIn(input)
      ? []
      : [
          ...decisionReasons(input, diff.length > 0 || unexplained),
          ...contentReasons(diff, unexplained),
          ...approvalDemands(input),
        ]),
    ...otherDemands(input),
    ...screenReasons(input.screenEdits),
    ...windowReasons(input),
    ...scheduleReasons(input),
    ...input.stoppers.map(({ text, remedy }) => ({ code: 'STOPPER' as const, text, remedy })),
  ];
  return { passes: missing.length === 0, missing };
}

/** All that is missing as one plain text for Jira's transition dialog; empty when the change may pass. */
export function gateMessage(verdict: GateVerdict): string {
  if (verdict.passes) return '';
  const { missing } = verdict;
  const line = ({ text, remedy }: GateVerdict['missing'][number]): string => `${text}. ${remedy}`;
  const [only] = missing;
  if (missing.length === 1 && only !== undefined)
    return `This change can’t be implemented yet: ${line(only)}`;
  const lines = missing.map((reason, index) => `${index + 1}. ${line(reason)}`);
  return [`This change can’t be implemented yet. ${missing.length} things are missing:`, ...lines].join('\n');
}
