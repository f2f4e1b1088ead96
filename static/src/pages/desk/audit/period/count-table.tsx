import type { ExportCounts } from '../../../../../../src/contract/evidence';
import { text } from '../../../../text';

const words = text.evidence.period;
const number = (count: number) => count.toLocaleString('en');

/** The list's figure beside Jira's, and each difference with its reason. */
export function CountTable({ counts }: { counts: ExportCounts }) {
  return (
    <dl className="facts">
      <dt>{words.jiraCount}</dt>
      <dd>{counts.jiraCount === null ? words.unknown : number(counts.jiraCount)}</dd>
      <dt>{words.jiraListed}</dt>
      <dd>{number(counts.jiraListed)}</dd>
      {counts.differences.map(({ why, count }) => (
        <div className="fact" key={why}>
          <dt>{count > 0 ? `+${number(count)}` : number(count)}</dt>
          <dd>{why}</dd>
        </div>
      ))}
      <dt>{words.exported}</dt>
      <dd className="strong">{number(counts.exported)}</dd>
    </dl>
  );
}
