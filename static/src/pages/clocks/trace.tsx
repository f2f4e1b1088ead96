import { Fragment, type ReactNode } from 'react';
import type { ClockView } from '../../../../src/contract/clocks';
import { DayMoment } from '../../components/moment';
import { duration } from '../../format/duration';
import { text } from '../../text';
import { EarlierCycles } from './earlier-cycles';
import { ForecastBasis } from './forecast';
import { HoldersTable } from './holders-table';
import { Ladder } from './ladder';
import { SegmentTable } from './segment-table';
import { TimelineFigure } from './timeline';
import { isOpen } from './urgency';

const words = text.clocks;

function factsOf(clock: ClockView): readonly (readonly [string, ReactNode])[] {
  const { attachedAt, usedBeforeAttachment, customerWait, forecast } = clock;
  const used = usedBeforeAttachment > 0 ? words.usedBefore(duration(usedBeforeAttachment)) : null;
  return [
    [clock.agreement, words.agreements[clock.agreement]],
    ...(clock.supports === null ? [] : [[words.supports, clock.supports] as const]),
    [words.goal, clock.goal],
    ...(clock.calendar === ''
      ? []
      : [[words.calendarName, words.inCalendar(clock.calendar, clock.timeZone)] as const]),
    ...(clock.cycle > 1 ? [[words.cycle, clock.cycle] as const] : []),
    ...(used === null || attachedAt === null
      ? []
      : [
          [
            words.attached,
            <>
              <DayMoment at={attachedAt} />; {used}
            </>,
          ] as const,
        ]),
    ...(customerWait > 0 ? [[words.customerWait, duration(customerWait)] as const] : []),
    ...(isOpen(clock) && forecast?.kind === 'forecast'
      ? [[words.forecast.label, <ForecastBasis forecast={forecast} />] as const]
      : []),
  ];
}

/** The goals in their order, where there was more than one. */
function Goals({ goals }: { goals: ClockView['goals'] }) {
  if (goals.length < 2) return null;
  return (
    <div className="stack-tight">
      <h4>{words.timeline.goals}</h4>
      <ol className="plain-list small">
        {goals.map(({ at, words: goal }) => (
          <li key={at}>
            <DayMoment at={at} />: {goal}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** How a clock was counted: the picture, the stretches with their reasons, who held it, and what was sent. */
export function Trace({ clock }: { clock: ClockView }) {
  return (
    <details className="section trace">
      <summary>
        <span>
          {words.trace}
          <span className="hidden-text">: {clock.name}</span>
        </span>
      </summary>
      <div className="section-body">
        <TimelineFigure clock={clock} />
        <dl className="facts small">
          {factsOf(clock).map(([name, value]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </Fragment>
          ))}
        </dl>
        <SegmentTable segments={clock.segments} />
        <HoldersTable holders={clock.holders} />
        <Goals goals={clock.goals} />
        <Ladder steps={clock.ladder} />
        <EarlierCycles clock={clock} />
      </div>
    </details>
  );
}
