import Button from '@atlaskit/button/default/button';
import { useId, useRef } from 'react';
import type { Recipient } from '../../../../../../src/contract/sla-policy';
import { FieldError } from '../../../../components/field-error';
import { text } from '../../../../text';
import { removeAt, replaceAt } from '../condition/condition-tree';
import { recipientWords } from '../draft/describe';
import { useVocabulary } from '../draft/names';
import { RecipientPicker } from './recipient-picker';

const words = text.sla.escalations;

/** Everybody who is notified. */
export function RecipientsPicker(props: {
  people: readonly Recipient[];
  change: (people: readonly Recipient[]) => void;
}) {
  const { people, change } = props;
  const { names } = useVocabulary();
  const id = useId();
  const add = useRef<HTMLButtonElement>(null);
  return (
    <div className="stack-tight" role="group" aria-label={words.toAll} aria-describedby={`${id}-error`}>
      {people.map((who, at) => (
        <div key={at} className="sla-part" role="group" aria-label={words.recipient(at + 1)}>
          <div className="sla-part-body">
            <RecipientPicker
              label={words.toAll}
              who={who}
              change={(next) => change(replaceAt(people, at, next))}
            />
          </div>
          <Button
            spacing="compact"
            appearance="subtle"
            aria-label={words.removePerson(recipientWords(who, names))}
            onClick={() => {
              change(removeAt(people, at));
              add.current?.focus();
            }}
          >
            {words.removeAction}
          </Button>
        </div>
      ))}
      <FieldError id={`${id}-error`}>{people.length === 0 ? words.toNeeded : null}</FieldError>
      <div>
        <Button ref={add} spacing="compact" appearance="subtle" onClick={() => change([...people, 'lead'])}>
          {words.addPerson}
        </Button>
      </div>
    </div>
  );
}
