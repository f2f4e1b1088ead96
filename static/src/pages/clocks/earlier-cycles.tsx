import type { ClockView } from '../../../../src/contract/clocks';
import { DayMoment } from '../../components/moment';
import { duration } from '../../format/duration';
import { text } from '../../text';
import { BreachNote } from './breach-note';
import { ClockState } from './clock-state';

const words = text.clocks.earlier;

/** The cycles before this one, each with its own miss to explain. */
export function EarlierCycles({ clock }: { clock: ClockView }) {
  if (clock.earlier.length === 0) return null;
  return (
    <div className="stack-tight">
      <h4>{words.title}</h4>
      <ol className="plain-list ladder small">
        {clock.earlier.map((one) => (
          <li key={one.cycle} className="ladder-step">
            <p className="ladder-head">
              <span className="strong">{words.cycle(one.cycle)}</span>
              <ClockState clock={one} />
            </p>
            <p>
              <DayMoment at={one.startTime} />
              {one.stopTime === null ? null : (
                <>
                  {' '}
                  {words.to} <DayMoment at={one.stopTime} />
                </>
              )}
              , {words.used(duration(one.elapsedTime))}
            </p>
            {one.breach === null ? null : (
              <BreachNote
                name={`${clock.name}, ${words.cycle(one.cycle)}`}
                breachOf={{ policyId: clock.policyId, cycle: one.cycle }}
                note={one.breach}
              />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
