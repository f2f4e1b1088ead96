import type { EvidenceMapping } from '../../../../../../src/contract/evidence-pack';
import { TableFrame } from '../../../../components/table-frame';
import { text } from '../../../../text';

const words = text.evidenceFile;

/** Which question of the framework which part of the file answers. */
export function MappingPart({ mapping }: { mapping: readonly EvidenceMapping[] }) {
  return (
    <TableFrame label={words.sections.mapping}>
      <table className="audit-table">
        <thead>
          <tr>
            <th scope="col">{words.mapping.practice}</th>
            <th scope="col">{words.mapping.asks}</th>
            <th scope="col">{words.mapping.where}</th>
          </tr>
        </thead>
        <tbody>
          {mapping.map(({ practice, asks, answeredBy }) => (
            <tr key={practice}>
              <th scope="row">{practice}</th>
              <td>{asks}</td>
              <td>{answeredBy.map((part) => words.parts[part] ?? part).join(', ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
