import Lozenge from '@atlaskit/lozenge/lozenge';
import type { PracticeView } from '../../../../../../src/contract/practices';
import { TableFrame } from '../../../../components/table-frame';
import { text } from '../../../../text';

const words = text.catalogue.practice;
/** The colours in which Jira shows the categories. */
const APPEARANCE = { TODO: 'default', IN_PROGRESS: 'information', DONE: 'success' } as const;

/** The statuses of a practice: category, meaning, and when a ticket may enter. */
export function StatusTable({ statuses }: { statuses: PracticeView['statuses'] }) {
  return (
    <TableFrame label={words.statuses}>
      <table className="plain-table" aria-label={words.statuses}>
        <thead>
          <tr>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.category}</th>
            <th scope="col">{words.description}</th>
            <th scope="col">{words.entry}</th>
          </tr>
        </thead>
        <tbody>
          {statuses.map((status) => (
            <tr key={status.role}>
              <th scope="row">{status.name}</th>
              <td>
                <Lozenge appearance={APPEARANCE[status.category]}>
                  {text.catalogue.diagram.categories[status.category]}
                </Lozenge>
              </td>
              <td>{status.description}</td>
              <td>
                <ul className="plain-list">
                  {status.entry.map((line) => (
                    <li key={line}>{line}</li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
