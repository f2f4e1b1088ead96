import Button from '@atlaskit/button/default/button';
import TextArea from '@atlaskit/textarea/text-area';
import { useId, useState } from 'react';
import type { LevelName } from '../../../../../src/contract/common';
import { overrideLevel } from '../../../api/change-plan';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { FieldError } from '../../../components/field-error';
import { FormField } from '../../../components/form-field';
import { openerOf } from '../../../components/section';
import { text } from '../../../text';
import { useChangeActions } from '../change-actions';
import { useChangeWrite } from '../move/use-change-write';
import { isReason } from '../why-form';

const words = text.change.risk.setLevel;

/** Asks for the level and the reason. What was written stays when it is refused. */
export function LevelForm(props: {
  choices: readonly LevelName[];
  whyNotLower: string | null;
  /** Of the assessment that the person sees. */
  number: number;
  onSet: () => void;
  onCancel: () => void;
}) {
  const { choices, whyNotLower, number, onSet, onCancel } = props;
  const id = useId();
  const { issueId } = useChangeActions();
  const announce = useAnnounce();
  const write = useChangeWrite(issueId, overrideLevel);
  const [only] = choices.length === 1 ? choices : [];
  const [level, setLevel] = useState<LevelName | null>(only ?? null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const send = (form: HTMLElement) => {
    setTried(true);
    if (level === null || !isReason(reason)) return;
    // Nothing more may be settable afterwards: then this form is gone before it hears of it.
    const opener = openerOf(form);
    write.mutateAsync({ issueId, to: level, reason: reason.trim(), assessmentNumber: number }).then(
      () => {
        announce(words.done(text.common.levels[level]));
        onSet();
        opener?.focus();
      },
      () => undefined,
    );
  };
  return (
    <form
      className="stack-tight form-box"
      onSubmit={(event) => {
        event.preventDefault();
        send(event.currentTarget);
      }}
    >
      <fieldset className="options" aria-describedby={`${id}-help ${id}-error`}>
        <legend className="label">{words.level}</legend>
        {choices.map((choice, index) => (
          <label key={choice} className="option">
            <input
              type="radio"
              name={id}
              autoFocus={index === 0}
              checked={level === choice}
              onChange={() => setLevel(choice)}
            />
            <span>{text.common.levels[choice]}</span>
          </label>
        ))}
        <p className="field-help" id={`${id}-help`}>
          {words.help} {whyNotLower}
        </p>
        <FieldError id={`${id}-error`}>{tried && level === null ? words.levelNeeded : null}</FieldError>
      </fieldset>
      <FormField
        label={words.reason}
        help={words.reasonHelp}
        error={tried && !isReason(reason) ? words.reasonNeeded : undefined}
      >
        {(field) => (
          <TextArea
            {...field}
            value={reason}
            maxLength={2000}
            minimumRows={2}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </FormField>
      {write.error ? <Failure error={write.error} title={words.failed} /> : null}
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={write.isPending}>
          {words.set}
        </Button>
        <Button appearance="subtle" isDisabled={write.isPending} onClick={onCancel}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
