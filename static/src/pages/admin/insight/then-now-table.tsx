import type { DecisionsView } from '../../../../../src/contract/insight';
import { TableFrame } from '../../../components/table-frame';
import { text } from '../../../text';
import { figureWords } from './figure-words';

const words = text.insight.benefit;

/** The figures at adoption and now, side by side. */
export function ThenNowTable({ figures }: { figures: DecisionsView['decisions'][number]['figures'] }) {
  if (figures.length === 0) return <p className="small subtle">{words.noFigures}</p>;
  const label = `${words.then} / ${words.now}`;
  return (
    <TableFrame label={label}>
      <table className="plain-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{words.figure}</th>
            <th scope="col" className="number">
              {words.then}
            </th>
            <th scope="col" className="number">
              {words.now}
            </th>
          </tr>
        </thead>
        <tbody>
          {figures.map(({ name, then, now }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{then ? figureWords(then) : words.notThen}</td>
              <td className="number">{now ? figureWords(now) : text.insight.readiness.notCounted}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
