import type { RiskPreview } from '../../../../../src/contract/risk-admin';
import { text } from '../../../text';

const words = text.riskModel.preview;
const LEVELS = ['Very high', 'High', 'Medium', 'Low'] as const;
type Counts = RiskPreview['before'];
const NONE = { changes: 0, failures: 0 };

function Bar({ counts, most }: { counts: { changes: number; failures: number }; most: number }) {
  const width = (count: number) => (count / Math.max(1, most)) * 100;
  return (
    <svg
      className="risk-shift"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      <rect className="risk-shift-all" x="0" y="0" width={width(counts.changes)} height="10" />
      <rect className="risk-shift-failed" x="0" y="0" width={width(counts.failures)} height="10" />
    </svg>
  );
}

/** How many changes each level had and would have, those that failed among them in red. */
export function LevelShift({ before, after }: { before: Counts; after: Counts }) {
  const most = Math.max(
    ...LEVELS.flatMap((level) => [before[level]?.changes ?? 0, after[level]?.changes ?? 0]),
  );
  const cell = (counts: typeof NONE) => (
    <td>
      <Bar counts={counts} most={most} />
      <span className="risk-shift-words">
        {counts.changes} <span className="small subtle">{words.failed(counts.failures)}</span>
      </span>
    </td>
  );
  return (
    <table className="risk-levels" aria-label={words.levels}>
      <thead>
        <tr>
          <th scope="col">{words.level}</th>
          <th scope="col">{words.before}</th>
          <th scope="col">{words.after}</th>
        </tr>
      </thead>
      <tbody>
        {LEVELS.map((level) => (
          <tr key={level}>
            <th scope="row">{level}</th>
            {cell(before[level] ?? NONE)}
            {cell(after[level] ?? NONE)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
