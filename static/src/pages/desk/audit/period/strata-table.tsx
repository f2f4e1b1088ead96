import type { SampleView } from '../../../../../../src/contract/evidence';
import { TableFrame } from '../../../../components/table-frame';
import { text } from '../../../../text';

const words = text.evidence.sample;

/** How many of each level were in the list, and how many of them were drawn. */
export function StrataTable({ strata }: { strata: SampleView['strata'] }) {
  if (strata.length < 2) return null;
  return (
    <TableFrame label={words.level}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.level}</th>
            <th scope="col" className="number">
              {words.population}
            </th>
            <th scope="col" className="number">
              {words.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {strata.map(({ name, population, drawn }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td className="number">{population}</td>
              <td className="number">{drawn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
