import Lozenge from '@atlaskit/lozenge/lozenge';
import type { ClockView } from '../../../../src/contract/clocks';
import { DatedMoment, Moment } from '../../components/moment';
import { useSight } from '../../components/viewer-context';
import { duration } from '../../format/duration';
import { text } from '../../text';
import { ClockBar } from './clock-bar';
import { Trace } from './trace';

const words = text.clocks;
/** A clock that was missed says so first, whether it still runs or not. */
const shownState = (clock: ClockView): ClockView['state'] =>
  clock.breached && clock.state === 'running' ? 'breached' : clock.state;

/** While it simply runs, the figures and the due instant say it all. */
const hasMoreToSay = (clock: ClockView): boolean =>
  clock.state !== 'running' || clock.breached || !clock.withinCalendarHours || clock.due === null;

const APPEARANCE = {
  running: 'inprogress',
  paused: 'default',
  met: 'success',
  breached: 'removed',
  cancelled: 'default',
  noGoal: 'moved',
} as const;

/** How much is left or over, said only while it still moves or once it was missed. */
function remaining(clock: ClockView): string | null {
  if (clock.state === 'cancelled' || clock.state === 'noGoal' || clock.state === 'met') return null;
  return clock.remainingTime >= 0
    ? words.left(duration(clock.remainingTime))
    : words.over(duration(clock.remainingTime));
}

/** One clock: state in words, bar, due instant, what comes next; the trace below opens. */
export function Clock({ clock }: { clock: ClockView }) {
  const sight = useSight();
  const left = remaining(clock);
  const state = shownState(clock);
  const used = words.of(duration(clock.elapsedTime), duration(clock.goalDuration));
  return (
    <li className="clock">
      <div className="clock-head">
        <h3>{clock.name}</h3>
        <span className="row">
          {clock.breached && state !== 'breached' ? (
            <Lozenge appearance={APPEARANCE.breached}>{words.states.breached}</Lozenge>
          ) : null}
          <Lozenge appearance={APPEARANCE[state]}>{words.states[state]}</Lozenge>
        </span>
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
        <p>
          {clock.words}
          {clock.timeZone === sight.timeZone ? null : (
            <span className="subtle"> {words.timesIn(clock.timeZone)}</span>
          )}
        </p>
      ) : null}
      <dl className="facts small">
        {clock.due === null ? null : (
          <>
            <dt>{clock.breached ? words.wasDue : words.due}</dt>
            <dd>
              <DatedMoment at={clock.due} />
            </dd>
          </>
        )}
        {clock.next === null ? null : (
          <>
            <dt>{words.next}</dt>
            <dd>
              {clock.next.text}, <Moment at={clock.next.at} />
            </dd>
          </>
        )}
      </dl>
      <Trace clock={clock} />
    </li>
  );
}
