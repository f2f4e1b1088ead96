import type { ReactNode } from 'react';
import type { ClockView } from '../../../../src/contract/clocks';
import { DatedMoment, DayMoment } from '../../components/moment';
import { text } from '../../text';
import { ForecastLine } from './forecast';
import { isOpen } from './urgency';

const words = text.clocks;

/** The next thing that happens by itself: the first step of the ladder that is due or planned. */
export function nextStep({ ladder, next }: ClockView): { at: string; what: string } | null {
  const step = ladder.find(({ state, at }) => at !== null && (state === 'due' || state === 'planned'));
  if (step?.at) return { at: step.at, what: step.actions.join('; ') || step.name };
  return next === null ? null : { at: next.at, what: next.text };
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

/** Due, what happens next, and the forecast. */
export function ClockFacts({ clock }: { clock: ClockView }) {
  const open = isOpen(clock);
  const next = open ? nextStep(clock) : null;
  const waits = open && next === null && clock.ladder.some(({ state }) => state === 'waits');
  return (
    <dl className="facts small">
      {clock.due === null ? null : (
        <Fact name={clock.breached ? words.wasDue : words.due}>
          <DatedMoment at={clock.due} />
        </Fact>
      )}
      {open || clock.stopTime === null ? null : (
        <Fact name={words.ended}>
          <DatedMoment at={clock.stopTime} />
        </Fact>
      )}
      {next === null ? null : (
        <Fact name={words.next}>
          <DayMoment at={next.at} />, {next.what}
        </Fact>
      )}
      {waits ? (
        <Fact name={words.next}>
          <span className="subtle">{words.nextWaits}</span>
        </Fact>
      ) : null}
      {open && clock.forecast !== null ? (
        <Fact name={words.forecast.label}>
          <ForecastLine forecast={clock.forecast} breached={clock.breached} />
        </Fact>
      ) : null}
    </dl>
  );
}
