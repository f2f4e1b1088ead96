import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import type { Question } from '../../../../../src/contract/risk-admin';
import { text } from '../../../text';
import { NumberField } from './number-field';
import { freeId, withoutOption } from './question-draft';

const words = text.riskModel.questions;
const MOST = 10;

/** The answers of a question, each with its value. */
export function QuestionOptions(props: { question: Question; change: (question: Question) => void }) {
  const { question, change } = props;
  const { options } = question;
  const set = (id: string, part: object) =>
    change({ ...question, options: options.map((one) => (one.id === id ? { ...one, ...part } : one)) });
  return (
    <fieldset className="risk-group">
      <legend className="label">{words.options}</legend>
      <p className="small subtle">{words.optionsHelp}</p>
      {options.map(({ id, label, value }, index) => (
        <div key={id} className="risk-option">
          <div>
            <TextField
              isCompact
              aria-label={words.label(index + 1)}
              isInvalid={label.trim() === ''}
              maxLength={120}
              autoComplete="off"
              value={label}
              onChange={({ currentTarget }) => set(id, { label: currentTarget.value })}
            />
            {label.trim() === '' ? <p className="field-error">{words.labelNeeded}</p> : null}
          </div>
          <NumberField
            label={words.value(index + 1)}
            hideLabel
            value={value}
            bounds={[0, 1]}
            change={(next) => set(id, { value: next })}
          />
          <Button
            appearance="subtle"
            spacing="compact"
            isDisabled={options.length <= 2}
            aria-label={words.removeOption(index + 1)}
            onClick={() => change(withoutOption(question, id))}
          >
            ✕
          </Button>
        </div>
      ))}
      <div>
        <Button
          spacing="compact"
          isDisabled={options.length >= MOST}
          onClick={() => {
            const id = freeId(
              options.map((one) => one.id),
              'a',
            );
            change({ ...question, options: [...options, { id, label: '', value: 1 }] });
          }}
        >
          {words.addOption}
        </Button>
      </div>
    </fieldset>
  );
}
