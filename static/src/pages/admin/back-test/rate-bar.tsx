/** Old (hollow) and new (filled) on one line from 0 to 100 %. The figures stand beside it. */
export function RateBar({ before, after }: { before: number | null; after: number | null }) {
  const at = (rate: number) => 4 + rate * 92;
  return (
    <svg className="bt-rate" viewBox="0 0 100 16" aria-hidden="true" focusable="false">
      <line className="rate-track" x1="4" x2="96" y1="8" y2="8" />
      {before !== null && after !== null ? (
        <line
          className={after < before ? 'rate-worse' : 'rate-better'}
          x1={at(before)}
          x2={at(after)}
          y1="8"
          y2="8"
        />
      ) : null}
      {before === null ? null : <circle className="rate-before" cx={at(before)} cy="8" r="3.5" />}
      {after === null ? null : (
        <circle
          className={before !== null && after < before ? 'rate-after-worse' : 'rate-after'}
          cx={at(after)}
          cy="8"
          r="3.5"
        />
      )}
    </svg>
  );
}
