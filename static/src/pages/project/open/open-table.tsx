import Lozenge from '@atlaskit/lozenge/lozenge';
import type { OpenClock } from '../../../../../src/contract/sla-report';
import { DayMoment } from '../../../components/moment';
import { OutsideLink } from '../../../components/outside-link';
import { PersonName } from '../../../components/person-name';
import { TableFrame } from '../../../components/table-frame';
import { text } from '../../../text';

const words = text.report.open;
const APPEARANCE = {
  breached: 'removed',
  atRisk: 'moved',
  running: 'inprogress',
  paused: 'default',
  noGoal: 'default',
} as const;

/** Open clocks in the order of the list. A person reads state and due time first, then whose it is. */
export function OpenTable(props: { rows: readonly OpenClock[]; siteUrl: string; list: 'due' | 'paused' }) {
  const { rows, siteUrl, list } = props;
  const label = words.lists[list];
  return (
    <TableFrame label={label}>
      <table className="open-clocks" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{words.state}</th>
            <th scope="col">{list === 'due' ? words.due : words.why}</th>
            <th scope="col">{words.issue}</th>
            <th scope="col">{words.policy}</th>
            <th scope="col">{words.priority}</th>
            <th scope="col">{words.team}</th>
            <th scope="col">{words.assignee}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.issueId} ${row.policyId}`}>
              <td>
                <Lozenge appearance={APPEARANCE[row.state]}>{text.report.states[row.state]}</Lozenge>
              </td>
              <td>{row.due === null ? (row.why ?? '\u2013') : <DayMoment at={row.due} />}</td>
              <td className="issue-cell">
                <OutsideLink href={`${siteUrl}/browse/${row.key}`}>{row.key}</OutsideLink>{' '}
                {row.summary ?? <span className="subtle">{words.hidden}</span>}
              </td>
              <td>
                {row.policy}
                {row.agreement === 'SLA' ? null : (
                  <span className="subtle"> {text.report.agreements[row.agreement]}</span>
                )}
              </td>
              <td>{row.priority ?? '\u2013'}</td>
              <td>{row.team ?? '\u2013'}</td>
              <td>
                {row.assignee === null ? (
                  <span className="subtle">{words.unassigned}</span>
                ) : (
                  <PersonName accountId={row.assignee} />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
