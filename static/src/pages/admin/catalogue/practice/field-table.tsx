import type { PracticeView } from '../../../../../../src/contract/practices';
import { TableFrame } from '../../../../components/table-frame';
import { text } from '../../../../text';

const words = text.catalogue.practice;

/** The fields of a practice: type and options, what each is for, and what needs it. */
export function FieldTable({ fields }: { fields: PracticeView['fields'] }) {
  return (
    <TableFrame label={words.fields}>
      <table className="plain-table" aria-label={words.fields}>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.fieldType}</th>
            <th scope="col">{words.description}</th>
            <th scope="col">{words.neededBy}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field.ref}>
              <th scope="row">{field.name}</th>
              <td>
                {words.fieldTypes[field.type] ?? field.type}
                {field.options.length === 0 ? null : (
                  <p className="small subtle">
                    <span className="hidden-text">{words.options}: </span>
                    {field.options.join(' · ')}
                  </p>
                )}
              </td>
              <td>{field.description}</td>
              <td>
                {field.neededBy.length === 0 ? (
                  <span className="subtle">{words.optional}</span>
                ) : (
                  field.neededBy.join('; ')
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
