import Lozenge from '@atlaskit/lozenge/lozenge';
import type { ClockView } from '../../../../src/contract/clocks';
import { text } from '../../text';

const words = text.clocks;
const APPEARANCE = {
  running: 'inprogress',
  paused: 'default',
  met: 'success',
  breached: 'removed',
  cancelled: 'default',
  noGoal: 'moved',
} as const;

/** The state in a word. Past its goal a clock says so first, whether it still runs, waits or was cancelled since. */
export function ClockState({ clock }: { clock: Pick<ClockView, 'state' | 'breached' | 'stopTime'> }) {
  const { state, breached, stopTime } = clock;
  const late = breached && state !== 'breached';
  return (
    <span className="row clock-state">
      {late ? (
        <Lozenge appearance="removed">{stopTime === null ? words.late : words.states.breached}</Lozenge>
      ) : null}
      {late && state === 'running' ? null : (
        <Lozenge appearance={APPEARANCE[state]}>{words.states[state]}</Lozenge>
      )}
    </span>
  );
}
