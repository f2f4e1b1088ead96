import type { ClockView } from '../../../../src/contract/clocks';
import { Moment } from '../../components/moment';
import { text } from '../../text';
import { SegmentStrip } from './segment-strip';
import { SegmentTable } from './segment-table';

const words = text.clocks;

/** How a clock was counted: calendar, stretches of time with their reasons, and what was sent. */
export function Trace({ clock }: { clock: ClockView }) {
  return (
    <details className="section trace">
      <summary>
        <span>{words.trace}</span>
      </summary>
      <div className="section-body">
        <dl className="facts small">
          <dt>{clock.agreement}</dt>
          <dd>{words.agreements[clock.agreement]}</dd>
          <dt>{words.goal}</dt>
          <dd>{clock.goal}</dd>
          <dt>{words.calendarName}</dt>
          <dd>{words.inCalendar(clock.calendar, clock.timeZone)}</dd>
          {clock.cycle > 1 ? (
            <>
              <dt>{words.cycle}</dt>
              <dd>{clock.cycle}</dd>
            </>
          ) : null}
        </dl>
        <SegmentStrip segments={clock.segments} />
        <SegmentTable segments={clock.segments} />
        <div className="stack-tight">
          <h4>{words.escalations}</h4>
          {clock.escalations.length === 0 ? (
            <p className="subtle small">{words.noEscalations}</p>
          ) : (
            <ul className="small">
              {clock.escalations.map((one) => (
                <li key={`${one.step} ${one.at}`}>
                  {one.step}: {one.outcome}, <Moment at={one.at} />
                </li>
              ))}
            </ul>
          )}
        </div>
      </div>
    </details>
  );
}
