import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useId } from 'react';
import { FieldError } from '../../../components/field-error';
import { TextButton } from '../../../components/text-button';
import { text } from '../../../text';

const words = text.change.vote.conditions;
const MOST = 10;

/** The conditions of an approval, one a line. A line that is added has the focus. */
export function ConditionFields(props: {
  conditions: readonly string[];
  error: string | null;
  onChange: (conditions: readonly string[]) => void;
}) {
  const { conditions, error, onChange } = props;
  const id = useId();
  const fieldOf = (index: number) => `${id}-${index}`;
  const focus = (index: number) =>
    // It is there after this render.
    setTimeout(() => document.getElementById(fieldOf(index))?.focus());
  return (
    <fieldset className="options" aria-describedby={`${id}-help ${id}-error`}>
      <legend className={conditions.length === 0 ? 'hidden-text' : 'label'}>{words.title}</legend>
      {conditions.map((condition, index) => (
        <div key={index} className="condition-field">
          <TextField
            id={fieldOf(index)}
            aria-label={words.one(index + 1)}
            value={condition}
            maxLength={500}
            isInvalid={error !== null && index === 0}
            onChange={({ currentTarget }) =>
              onChange(conditions.map((one, at) => (at === index ? currentTarget.value : one)))
            }
          />
          {conditions.length > 1 ? (
            <Button
              appearance="subtle"
              aria-label={words.remove(index + 1)}
              onClick={() => {
                onChange(conditions.filter((_, at) => at !== index));
                focus(Math.max(0, index - 1));
              }}
            >
              ✕
            </Button>
          ) : null}
        </div>
      ))}
      <p className="field-help" id={`${id}-help`}>
        {conditions.length === 0 ? null : words.help}
      </p>
      <FieldError id={`${id}-error`}>{error}</FieldError>
      {conditions.length < MOST ? (
        <span>
          <TextButton
            onClick={() => {
              onChange([...conditions, '']);
              focus(conditions.length);
            }}
          >
            {conditions.length === 0 ? words.add : words.addAnother}
          </TextButton>
        </span>
      ) : null}
    </fieldset>
  );
}
