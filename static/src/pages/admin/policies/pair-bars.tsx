import { TableFrame } from '../../../components/table-frame';
import { text } from '../../../text';

const words = text.approvalPolicies.replay;

export interface PairRow {
  readonly key: string;
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

const Bar = ({ value, most, kind }: { value: number; most: number; kind: 'before' | 'after' }) => (
  <svg
    className="policy-bar"
    viewBox="0 0 100 10"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    <rect className="risk-bar-ground" x="0" y="4" width="100" height="2" />
    <rect className={`policy-bar-${kind}`} x="0" y="1" width={(value / most) * 100} height="8" />
  </svg>
);

/** Numbers before and under the draft, as a table whose numbers have bars. */
export function PairBars({
  label,
  heads,
  rows,
}: {
  label: string;
  heads: readonly string[];
  rows: readonly PairRow[];
}) {
  const most = Math.max(1, ...rows.flatMap(({ before, after }) => [before, after]));
  return (
    <TableFrame label={label}>
      <table aria-label={label} className="risk-figures policy-pairs">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, before, after }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td>
                <span className="policy-figure">
                  {before} <span className="hidden-text">{words.before}</span>
                </span>
                <Bar value={before} most={most} kind="before" />
              </td>
              <td>
                <span className="policy-figure">
                  {after} <span className="hidden-text">{words.draft}</span>
                </span>
                <Bar value={after} most={most} kind="after" />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
