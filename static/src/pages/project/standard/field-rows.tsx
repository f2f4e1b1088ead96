import Button from '@atlaskit/button/default/button';
import type { FieldMode, TemplateContent, TemplateView } from '../../../../../src/contract/templates';
import { Pick } from '../../../components/pick';
import { Segmented } from '../../../components/segmented';
import { text } from '../../../text';
import { ValueField } from './value-field';

const words = text.standard.editor;
type Rows = TemplateContent['fields'];
const MODES: readonly FieldMode[] = ['mandatory', 'default', 'locked'];

/** The fields that a template fills in, each with how it holds it. */
export function FieldRows(props: {
  rows: Rows;
  fields: TemplateView['fields'];
  change: (rows: Rows) => void;
}) {
  const { rows, fields, change } = props;
  const set = (field: string, part: Partial<Rows[number]>) =>
    change(rows.map((row) => (row.field === field ? { ...row, ...part } : row)));
  const free = fields.filter(({ field }) => !rows.some((row) => row.field === field));
  return (
    <fieldset className="standard-group stack">
      <legend>{words.fields}</legend>
      {rows.map((row) => {
        const field = fields.find((one) => one.field === row.field);
        if (field === undefined) return null;
        const modes = MODES.filter((mode) => mode !== 'locked' || field.lockable);
        return (
          <div key={row.field} className="standard-row stack-tight">
            <ValueField field={field} value={row.value} change={(value) => set(row.field, { value })} />
            <div className="row spread">
              <Segmented
                label={words.mode(field.name)}
                options={modes.map((mode) => ({ value: mode, label: words.modes[mode].name }))}
                value={row.mode}
                onChange={(mode) => set(row.field, { mode })}
              />
              <Button
                spacing="compact"
                appearance="subtle"
                onClick={() => change(rows.filter((one) => one !== row))}
              >
                {words.remove(field.name)}
              </Button>
            </div>
            <p className="field-help">{words.modes[row.mode].why}</p>
          </div>
        );
      })}
      {free.length === 0 ? null : (
        <Pick
          label={words.add}
          placeholder={words.add}
          options={free.map(({ field, name }) => ({ value: field, label: name }))}
          value=""
          change={(field) => change([...rows, { field, mode: 'default', value: '' }])}
        />
      )}
    </fieldset>
  );
}
