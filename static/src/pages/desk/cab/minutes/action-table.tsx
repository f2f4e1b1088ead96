import type { Minutes } from '../../../../../../src/contract/meetings';
import { PersonName } from '../../../../components/person-name';
import { TableFrame } from '../../../../components/table-frame';
import { text } from '../../../../text';

const words = text.cab.minutes;

/** What is to be done, by whom, until when. */
export function ActionTable({ actions }: Pick<Minutes, 'actions'>) {
  return (
    <TableFrame label={words.actions}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.owner}</th>
            <th scope="col">{words.due}</th>
            <th scope="col">{words.change}</th>
          </tr>
        </thead>
        <tbody>
          {actions.map((one) => (
            <tr key={`${one.issueKey} ${one.at} ${one.text}`}>
              <th scope="row">{one.text}</th>
              <td>{one.owner === null ? '–' : <PersonName accountId={one.owner} />}</td>
              <td>{one.due ?? '–'}</td>
              <td>{one.issueKey}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
