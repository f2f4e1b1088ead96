/** Half the width is this weight; more is cut, the number beside it says how much. */
const FULL = 1.5;

/** A weight as a bar from the middle: right raises the risk, left lowers it. The number beside it says the same. */
export function WeightBar({ weight }: { weight: number }) {
  const length = Math.min(1, Math.abs(weight) / FULL) * 50;
  return (
    <svg
      className="risk-bar"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="risk-bar-ground" x="0" y="4" width="100" height="2" />
      <rect
        className={weight < 0 ? 'risk-bar-down' : 'risk-bar-up'}
        x={weight < 0 ? 50 - length : 50}
        y="1"
        width={length}
        height="8"
      />
      <rect className="risk-bar-middle" x="49.75" y="0" width="0.5" height="10" />
    </svg>
  );
}
