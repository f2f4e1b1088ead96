import type { ReactNode } from 'react';
import { TableFrame } from '../../../../components/table-frame';

/** A table whose first column names the row and whose others are figures. */
export function FiguresTable(props: {
  label: string;
  heads: readonly string[];
  rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
}) {
  return (
    <TableFrame label={props.label}>
      <table aria-label={props.label} className="risk-figures">
        <thead>
          <tr>
            {props.heads.map((head, index) => (
              <th key={head} scope="col" className={index === 0 ? undefined : 'number'}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map(({ key, cells: [name, ...figures] }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {figures.map((figure, index) => (
                <td key={index} className="number">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
