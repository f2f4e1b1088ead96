import { FormField } from '../../../../components/form-field';
import { Pick } from '../../../../components/pick';
import { text } from '../../../../text';
import { optionsOf } from '../condition/field-options';
import { useVocabulary } from '../draft/names';
import type { GoalMatrix } from './goal-matrix';

const words = text.sla.goals;

/** The fields of the rows and columns. The rows keep their targets when columns come or go. */
export function AxisForm({ matrix, change }: { matrix: GoalMatrix; change: (matrix: GoalMatrix) => void }) {
  const { vocabulary } = useVocabulary();
  const fields = optionsOf(
    vocabulary.fields.filter((field) => field.options.length > 0 && field.history !== 'no'),
  );
  const wholeRows = Object.fromEntries(
    Object.entries(matrix.cells).flatMap(([row, own]) => {
      const cell = own[''] ?? Object.values(own)[0];
      return cell ? [[row, { '': cell }] as const] : [];
    }),
  );
  return (
    <div className="pair form">
      <FormField
        label={words.rows}
        {...(Object.keys(matrix.cells).length > 0 ? { help: words.changeField } : {})}
      >
        {({ id }) => (
          <Pick
            id={id}
            label={words.rows}
            options={fields.filter((one) => one.value !== matrix.columnField)}
            value={matrix.rowField}
            change={(rowField) => {
              if (rowField !== matrix.rowField) change({ ...matrix, rowField, columnField: null, cells: {} });
            }}
          />
        )}
      </FormField>
      <FormField label={words.columns}>
        {({ id }) => (
          <Pick
            id={id}
            label={words.columns}
            options={[
              { value: '', label: words.oneColumn },
              ...fields.filter((one) => one.value !== matrix.rowField),
            ]}
            value={matrix.columnField ?? ''}
            change={(chosen) =>
              change({ ...matrix, columnField: chosen === '' ? null : chosen, cells: wholeRows })
            }
          />
        )}
      </FormField>
    </div>
  );
}
