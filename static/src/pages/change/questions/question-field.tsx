import { useEffect, useId, useRef } from 'react';
import type { AskedQuestion } from '../../../../../src/contract/change';
import { FieldError } from '../../../components/field-error';
import type { Asked } from '../use-asked';
import { Provenance } from './provenance';

/** One question with its options. */
export function QuestionField(props: {
  question: AskedQuestion;
  /** The option that is chosen now; empty: none. */
  chosen: string;
  error: string | null;
  asked: Asked['question'];
  onChoose: (option: string) => void;
}) {
  const { question, chosen, error, asked, onChoose } = props;
  const id = useId();
  const options = useRef<HTMLFieldSetElement>(null);
  const turn = asked?.id === question.id ? asked.turn : 0;
  useEffect(() => {
    if (turn === 0) return;
    const box = options.current;
    (box?.querySelector<HTMLElement>('input:checked') ?? box?.querySelector<HTMLElement>('input'))?.focus();
  }, [turn]);
  return (
    <fieldset ref={options} className="options" aria-describedby={`${id}-about ${id}-error`}>
      <legend className="strong">{question.text}</legend>
      {question.help ? <p className="field-help">{question.help}</p> : null}
      {question.options.map((option) => (
        <label key={option.id} className="option">
          <input type="radio" name={id} checked={option.id === chosen} onChange={() => onChoose(option.id)} />
          <span>{option.label}</span>
        </label>
      ))}
      <div id={`${id}-about`} className="stack-tight">
        <Provenance question={question} />
      </div>
      <FieldError id={`${id}-error`}>{error}</FieldError>
    </fieldset>
  );
}
