import type { Figure } from '../../../../../src/contract/insight';
import { TableFrame } from '../../../components/table-frame';
import { text } from '../../../text';
import { figureWords } from './figure-words';

const words = text.insight.readiness;

/** Figures with how each was counted. */
export function FigureTable({ label, figures }: { label: string; figures: readonly Figure[] }) {
  return (
    <TableFrame label={label}>
      <table className="plain-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            <th scope="col" className="number">
              {words.value}
            </th>
            <th scope="col">{words.basis}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <tr key={figure.name}>
              <th scope="row">{figure.name}</th>
              <td className="number">{figureWords(figure)}</td>
              <td className="subtle">{figure.basis}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
