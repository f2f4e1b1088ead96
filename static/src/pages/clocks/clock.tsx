import type { ClockView } from '../../../../src/contract/clocks';
import { useSight } from '../../components/viewer-context';
import { duration } from '../../format/duration';
import { text } from '../../text';
import { BreachNote } from './breach-note';
import { ClockBar } from './clock-bar';
import { ClockFacts } from './clock-facts';
import { ClockState } from './clock-state';
import { Trace } from './trace';

const words = text.clocks;

/** While it simply runs or was met, the figures and the instants say it all. */
function hasMoreToSay({ state, breached, withinCalendarHours, due }: ClockView): boolean {
  if (state === 'met') return false;
  return state !== 'running' || breached || !withinCalendarHours || due === null;
}

/** How much is left or over, said only while it still moves or once it was missed. */
function remaining({ state, remainingTime }: ClockView): string | null {
  if (state === 'cancelled' || state === 'noGoal' || state === 'met') return null;
  return remainingTime >= 0 ? words.left(duration(remainingTime)) : words.over(duration(remainingTime));
}

/** One clock: state in words, bar, due instant, what comes next; a miss asks for its reason; the trace below opens. */
export function Clock({ clock }: { clock: ClockView }) {
  const sight = useSight();
  const left = remaining(clock);
  const used = words.of(duration(clock.elapsedTime), duration(clock.goalDuration));
  return (
    <li className="clock">
      <div className="clock-head">
        <h3>
          {clock.name}
          {clock.agreement === 'SLA' ? null : <span className="subtle agreement"> {clock.agreement}</span>}
        </h3>
        <ClockState clock={clock} />
      </div>
      {clock.state === 'noGoal' ? null : (
        <>
          <ClockBar clock={clock} />
          <p className="clock-figures">
            <span>
              {used} <span className="subtle">({words[clock.unit]})</span>
            </span>
            {left === null ? null : (
              <span className={clock.remainingTime < 0 ? 'over' : 'strong'}>{left}</span>
            )}
          </p>
        </>
      )}
      {hasMoreToSay(clock) ? (
        <p className="small">
          {clock.words}
          {clock.timeZone === sight.timeZone ? null : (
            <span className="subtle"> {words.timesIn(clock.timeZone)}</span>
          )}
        </p>
      ) : null}
      <ClockFacts clock={clock} />
      {clock.breach === null ? null : (
        <BreachNote
          name={clock.name}
          breachOf={{ policyId: clock.policyId, cycle: clock.cycle }}
          note={clock.breach}
        />
      )}
      <Trace clock={clock} />
    </li>
  );
}
