import { ODDS_TICKS, placeOnOdds } from '../../../format/odds-scale';

/** The chance with its interval on a scale of odds. The words beside it say the same, so it is hidden from screen readers. */
export function OddsScale(props: { probability: number; low: number; high: number }) {
  const [point, low, high] = [props.probability, props.low, props.high].map(placeOnOdds) as [
    number,
    number,
    number,
  ];
  return (
    <svg className="odds" aria-hidden="true" focusable="false">
      <rect className="odds-track" x="0" y="6" width="100%" height="4" rx="2" />
      <rect className="odds-range" x={`${low}%`} y="4" width={`${high - low}%`} height="8" rx="4" />
      {ODDS_TICKS.map((tick) => (
        <text key={tick} className="odds-tick" x={`${placeOnOdds(tick)}%`} y="28">
          {tick * 100} %
        </text>
      ))}
      <circle className="odds-point" cx={`${point}%`} cy="8" r="6" />
    </svg>
  );
}
