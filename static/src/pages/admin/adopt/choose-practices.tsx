import Button from '@atlaskit/button/default/button';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useState } from 'react';
import type { Overview } from '../../../../../src/contract/admin';
import type { PracticeId } from '../../../../../src/contract/common';
import { FieldError } from '../../../components/field-error';
import { text } from '../../../text';
import { StepHeading } from './step-heading';

const words = text.admin.wizard;

/** Which practices the project should follow. Adopted ones stay chosen: planning them again finds what has drifted. */
export function ChoosePractices(props: {
  all: Overview['practices'];
  adopted: readonly PracticeId[];
  chosen: readonly PracticeId[];
  choose: (practices: readonly PracticeId[]) => void;
  canConfigure: boolean;
  next: () => void;
}) {
  const { all, adopted, chosen, choose } = props;
  const [missing, setMissing] = useState(false);
  const toggle = (id: PracticeId) => {
    setMissing(false);
    choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen.length === 0) setMissing(true);
        else props.next();
      }}
    >
      <StepHeading step={1}>{words.choose}</StepHeading>
      <fieldset className="practice-list" disabled={!props.canConfigure} aria-describedby="practices-error">
        <legend className="hidden-text">{words.choose}</legend>
        {all.map((practice) => (
          <label key={practice.id} className="practice">
            <input
              type="checkbox"
              checked={chosen.includes(practice.id)}
              onChange={() => toggle(practice.id)}
            />
            <span className="stack-tight">
              <span className="row">
                <span className="strong">{practice.name}</span>
                {adopted.includes(practice.id) ? (
                  <Lozenge appearance="success">{words.adopted}</Lozenge>
                ) : null}
              </span>
              <span>{practice.purpose}</span>
              <span className="subtle small">
                {words.brings}: {practice.brings.join(' · ')}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <FieldError id="practices-error">{missing ? words.chooseOne : null}</FieldError>
      <div className="row">
        <Button type="submit" appearance="primary" isDisabled={!props.canConfigure}>
          {words.toSettings}
        </Button>
      </div>
    </form>
  );
}
