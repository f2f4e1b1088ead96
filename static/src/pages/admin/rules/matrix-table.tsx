import { TableFrame } from '../../../components/table-frame';

const TONES: Record<string, string> = {
  Low: 'low',
  Medium: 'medium',
  High: 'high',
  'Very high': 'very-high',
  Highest: 'very-high',
  Lowest: 'low',
  P1: 'very-high',
  P2: 'high',
  P3: 'medium',
  P4: 'low',
};

/** Two scales and what they give together. The word stands in each cell; the tone repeats it. */
export function MatrixTable(props: {
  title: string;
  rowTitle: string;
  columnTitle: string;
  rows: readonly string[];
  columns: readonly string[];
  cells: readonly (readonly string[])[];
  /** Draws the first row at the bottom, as risk matrices are read. */
  upwards?: boolean;
}) {
  const rows = props.rows.map((name, index) => ({ name, cells: props.cells[index] ?? [] }));
  if (props.upwards) rows.reverse();
  return (
    <TableFrame label={props.title}>
      <table className="matrix" aria-label={props.title}>
        <thead>
          <tr>
            <th scope="col" className="small">
              {props.rowTitle} ↓ {props.columnTitle} →
            </th>
            {props.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell, index) => (
                <td key={index} className={`cell-${TONES[cell] ?? 'plain'}`}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
