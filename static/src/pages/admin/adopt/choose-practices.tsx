import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useState } from 'react';
import type { PracticeId } from '../../../../../src/contract/common';
import type { CatalogueEntry } from '../../../../../src/contract/practices';
import { useAnnounce } from '../../../components/announcer';
import { FieldError } from '../../../components/field-error';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';
import { groupPractices, missingFor } from './practice-groups';
import { PracticeOption } from './practice-option';
import { StepHeading } from './step-heading';

const words = text.admin.wizard;

/** Which practices the project should follow. Adopted ones stay chosen: planning them again finds what has drifted. */
export function ChoosePractices(props: {
  all: readonly CatalogueEntry[];
  adopted: readonly PracticeId[];
  chosen: readonly PracticeId[];
  choose: (practices: readonly PracticeId[]) => void;
  canConfigure: boolean;
  next: () => void;
  back: (() => void) | null;
}) {
  const { all, adopted, chosen, choose } = props;
  const [search, setSearch] = useState('');
  const [refused, setRefused] = useState(false);
  const announce = useAnnounce();
  const present = [...adopted, ...chosen];
  const missing = (id: PracticeId) => missingFor(id, all, present);
  const error =
    chosen.length === 0
      ? words.chooseOne
      : chosen.some((id) => missing(id).length > 0)
        ? words.missingNeeds
        : null;
  const toggle = (id: PracticeId) =>
    choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  const add = (ids: readonly PracticeId[]) => {
    choose([...chosen, ...ids]);
    announce(words.addedNeeded(ids.map((id) => text.common.practices[id]).join(', ')));
  };
  const groups = groupPractices(all, search);
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        setRefused(error !== null);
        if (error === null) props.next();
      }}
    >
      <StepHeading step={1}>{words.choose}</StepHeading>
      <div className="narrow">
        <FormField label={words.find}>
          {(field) => (
            <TextField {...field} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
          )}
        </FormField>
      </div>
      {groups.length === 0 ? <p role="status">{words.noneFound}</p> : null}
      {groups.map(({ group, entries }) => (
        <fieldset
          key={group}
          className="practice-list"
          disabled={!props.canConfigure}
          aria-describedby="practices-error"
        >
          <legend className="group-name">{words.groups[group]}</legend>
          {group === 'registers' ? <p className="subtle small">{words.registersWhy}</p> : null}
          {entries.map((entry) => (
            <PracticeOption
              key={entry.id}
              entry={entry}
              adopted={adopted.includes(entry.id)}
              chosen={chosen.includes(entry.id)}
              missing={missing(entry.id)}
              toggle={() => toggle(entry.id)}
              add={add}
            />
          ))}
        </fieldset>
      ))}
      <FieldError id="practices-error">{refused ? error : null}</FieldError>
      <div className="row">
        <Button type="submit" appearance="primary" isDisabled={!props.canConfigure}>
          {words.toSettings}
        </Button>
        {props.back ? (
          <Button appearance="subtle" onClick={props.back}>
            {text.common.cancel}
          </Button>
        ) : null}
        <span className="subtle" role="status">
          {words.chosen(chosen.length)}
        </span>
      </div>
    </form>
  );
}
