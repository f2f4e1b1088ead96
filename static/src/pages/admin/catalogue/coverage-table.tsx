import type { PracticeId } from '../../../../../src/contract/common';
import type { CatalogueEntry, Framework } from '../../../../../src/contract/practices';
import { TableFrame } from '../../../components/table-frame';
import { TextButton } from '../../../components/text-button';
import { text } from '../../../text';
import { coverOf } from './coverage-of';

const words = text.catalogue.coverage;

/** The coverage map as a table: one row a cell, under its group. */
export function CoverageTable(props: {
  framework: Framework;
  entries: ReadonlyMap<PracticeId, CatalogueEntry>;
  open: (practice: PracticeId) => void;
}) {
  const { framework, entries, open } = props;
  return (
    <TableFrame label={framework.name}>
      <table className="plain-table" aria-label={framework.name}>
        <thead>
          <tr>
            <th scope="col" className="capital">
              {framework.cellWord}
            </th>
            <th scope="col">{words.how}</th>
            <th scope="col">{words.by}</th>
          </tr>
        </thead>
        {framework.groups.map((group) => (
          <tbody key={group.id}>
            <tr>
              <th scope="rowgroup" colSpan={3} className="group-row">
                {group.name}
              </th>
            </tr>
            {group.cells.map((cell) => (
              <tr key={cell.id}>
                <th scope="row">{cell.name}</th>
                <td>{words[coverOf(cell)]}</td>
                <td>
                  <ul className="plain-list">
                    {cell.coveredBy.map(({ practice }) => (
                      <li key={practice}>
                        <TextButton onClick={() => open(practice)}>
                          {entries.get(practice)?.name ?? practice}
                        </TextButton>
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </TableFrame>
  );
}
