import type { ForecastView } from '../../../../src/contract/clocks';
import { DayMoment } from '../../components/moment';
import { percent } from '../../format/numbers';
import { text } from '../../text';

const words = text.clocks.forecast;

/** When it will probably be done and how likely it is missed, in one line. Past its goal no chance is left to name. */
export function ForecastLine({ forecast, breached }: { forecast: ForecastView; breached: boolean }) {
  if (forecast.kind === 'tooFew')
    return <span className="subtle">{words.tooFew(forecast.cases, forecast.needed)}</span>;
  return (
    <>
      {words.likely} <DayMoment at={forecast.median} />
      {breached ? null : <>; {words.chance(percent(forecast.breach))}</>}
    </>
  );
}

/** On how many tickets the line rests, and how wide it is. */
export function ForecastBasis({ forecast }: { forecast: ForecastView }) {
  if (forecast.kind === 'tooFew') return null;
  return (
    <>
      {words.between} <DayMoment at={forecast.from} /> {words.and} <DayMoment at={forecast.to} />.{' '}
      <span className="subtle">{words.basis(forecast.cases, forecast.of)}</span>
    </>
  );
}
