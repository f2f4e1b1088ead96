import type { Recipient } from '../../../../../../src/contract/sla-policy';
import { Pick } from '../../../../components/pick';
import { text } from '../../../../text';
import { optionsOf } from '../condition/field-options';
import { useVocabulary } from '../draft/names';
import { PersonPicker } from './person-picker';
import { newRecipient, recipientKind, RECIPIENT_KINDS } from './steps';

const words = text.sla.escalations;

/** Somebody by their part in the ticket, or a person, a group, or whoever a field names. */
export function RecipientPicker(props: { label: string; who: Recipient; change: (who: Recipient) => void }) {
  const { label, who, change } = props;
  const { vocabulary } = useVocabulary();
  return (
    <div className="sla-recipient">
      <Pick
        label={label}
        options={RECIPIENT_KINDS.map((kind) => ({ value: kind, label: words.people[kind] }))}
        value={recipientKind(who)}
        change={(chosen) => {
          const kind = RECIPIENT_KINDS.find((one) => one === chosen);
          if (kind && kind !== recipientKind(who)) change(newRecipient(kind));
        }}
      />
      {typeof who === 'string' ? null : 'user' in who ? (
        <PersonPicker user={who.user} change={(user) => change({ user })} />
      ) : 'group' in who ? (
        <Pick
          label={words.group}
          options={vocabulary.groups.map(({ name }) => ({ value: name, label: name }))}
          value={who.group}
          isInvalid={who.group === ''}
          change={(group) => change({ group })}
        />
      ) : (
        <Pick
          label={words.field}
          options={optionsOf(vocabulary.fields.filter((field) => field.kind === 'people'))}
          value={who.field}
          isInvalid={who.field === ''}
          change={(field) => change({ field })}
        />
      )}
    </div>
  );
}
