import type { CalibrationView } from '../../../../../../src/contract/risk-admin';
import { LevelLozenge } from '../../../../components/level-lozenge';
import { percent } from '../../../../format/numbers';
import { text } from '../../../../text';

const words = text.calibration.levels;
type Level = CalibrationView['levels'][number];

/** The rate of failing as a dot with its interval, on a scale up to `most`. */
function RateBar({ rate, most }: { rate: NonNullable<Level['rate']>; most: number }) {
  const at = (value: number) => (value / most) * 100;
  return (
    <svg
      className="risk-rate"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="risk-bar-ground" x="0" y="4" width="100" height="2" />
      <rect
        className="risk-rate-range"
        x={at(rate.low)}
        y="2"
        width={Math.max(0.5, at(rate.high - rate.low))}
        height="6"
      />
      <rect
        className="risk-rate-value"
        x={Math.max(0, at(rate.value) - 0.75)}
        y="0"
        width="1.5"
        height="10"
      />
    </svg>
  );
}

/** Whether higher levels did fail more often. */
export function LevelRates({ levels }: { levels: readonly Level[] }) {
  const most = Math.max(0.1, ...levels.map(({ rate }) => rate?.high ?? 0));
  return (
    <ul className="plain-list stack-tight">
      {levels.map(({ level, n, failures, rate }) => (
        <li key={level} className="risk-level">
          <div>
            <LevelLozenge level={level} />
          </div>
          {rate === null ? null : <RateBar rate={rate} most={most} />}
          <span className="small">
            {rate === null ? (
              <span className="subtle">{n === 0 ? words.none : words.n(n, failures)}</span>
            ) : (
              <>
                <strong>{percent(rate.value)}</strong> <span className="subtle">{words.n(n, failures)}</span>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
