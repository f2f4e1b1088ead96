import type { ClockView } from '../../../../src/contract/clocks';
import { layOutClock } from '../../format/clock-bar';
import { duration } from '../../format/duration';
import { text } from '../../text';

/** Counted time against the goal. Marks show where it was paused; what lies beyond the goal is drawn apart. */
export function ClockBar({ clock }: { clock: ClockView }) {
  const { used, over, goal, pauses } = layOutClock(clock);
  const label = text.clocks.bar(
    clock.name,
    duration(clock.elapsedTime),
    duration(clock.goalDuration),
    pauses.length,
  );
  return (
    <svg className={`clock-bar clock-${clock.state}`} role="img" aria-label={label} focusable="false">
      <rect className="bar-track" x="0" y="4" width="100%" height="8" rx="4" />
      <rect className="bar-used" x="0" y="4" width={`${used}%`} height="8" rx="4" />
      {over > 0 ? (
        <rect className="bar-over" x={`${goal}%`} y="4" width={`${over}%`} height="8" rx="4" />
      ) : null}
      {pauses.map((at, index) => (
        <line key={index} className="bar-pause" x1={`${at}%`} x2={`${at}%`} y1="1" y2="15" />
      ))}
      {over > 0 ? <line className="bar-goal" x1={`${goal}%`} x2={`${goal}%`} y1="0" y2="16" /> : null}
    </svg>
  );
}
