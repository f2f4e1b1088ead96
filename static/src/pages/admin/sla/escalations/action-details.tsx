import Checkbox from '@atlaskit/checkbox/checkbox';
import TextArea from '@atlaskit/textarea/text-area';
import TextField from '@atlaskit/textfield/text-field';
import type { EscalationAction } from '../../../../../../src/contract/sla-policy';
import { FormField } from '../../../../components/form-field';
import { Pick } from '../../../../components/pick';
import { text } from '../../../../text';
import { optionsOf } from '../condition/field-options';
import { useVocabulary } from '../draft/names';
import { FieldValue } from './field-value';
import { RecipientPicker } from './recipient-picker';
import { RecipientsPicker } from './recipients-picker';

const words = text.sla.escalations;

/** What an action of each kind needs to know. */
export function ActionDetails(props: {
  action: EscalationAction;
  change: (action: EscalationAction) => void;
}) {
  const { action, change } = props;
  const { vocabulary } = useVocabulary();
  switch (action.kind) {
    case 'raisePriority':
      return null;
    case 'notify':
      return (
        <>
          <RecipientsPicker people={action.to} change={(to) => change({ ...action, to: [...to] })} />
          <Checkbox
            label={words.urgent}
            isChecked={action.urgent}
            onChange={() => change({ ...action, urgent: !action.urgent })}
          />
        </>
      );
    case 'comment':
      return (
        <>
          <RecipientPicker label={words.to} who={action.to} change={(to) => change({ ...action, to })} />
          <Checkbox
            label={words.isPublic}
            isChecked={action.isPublic}
            onChange={() => change({ ...action, isPublic: !action.isPublic })}
          />
          <FormField label={words.text} help={words.textHelp}>
            {(field) => (
              <TextArea
                {...field}
                minimumRows={2}
                maxLength={2000}
                value={action.text ?? ''}
                onChange={({ currentTarget: { value } }) => {
                  const { text: _before, ...rest } = action;
                  change(value === '' ? rest : { ...rest, text: value });
                }}
              />
            )}
          </FormField>
        </>
      );
    case 'assign':
      return <RecipientPicker label={words.to} who={action.to} change={(to) => change({ ...action, to })} />;
    case 'addWatcher':
    case 'addParticipant':
      return (
        <RecipientPicker label={words.to} who={action.who} change={(who) => change({ ...action, who })} />
      );
    case 'setField': {
      const settable = vocabulary.fields.filter((field) => field.settable);
      const field = settable.find((one) => one.id === action.field);
      return (
        <div className="sla-recipient">
          <Pick
            label={words.field}
            placeholder={words.field}
            options={optionsOf(settable)}
            value={action.field}
            isInvalid={action.field === ''}
            change={(chosen) => change({ ...action, field: chosen, value: null })}
          />
          {field ? (
            <FieldValue field={field} value={action.value} change={(value) => change({ ...action, value })} />
          ) : null}
        </div>
      );
    }
    case 'addLabel':
      return (
        <FormField label={words.label} error={/\s/.test(action.label) ? words.labelFault : undefined}>
          {(field) => (
            <TextField
              {...field}
              isCompact
              maxLength={255}
              value={action.label}
              onChange={({ currentTarget }) => change({ ...action, label: currentTarget.value })}
            />
          )}
        </FormField>
      );
    case 'transition':
      return (
        <Pick
          label={words.status}
          placeholder={words.status}
          options={optionsOf(vocabulary.statuses)}
          value={action.status}
          isInvalid={action.status === ''}
          change={(status) => change({ ...action, status })}
        />
      );
    case 'createIssue':
      return (
        <>
          <div className="sla-recipient">
            <Pick
              label={words.issueType}
              placeholder={words.issueType}
              options={optionsOf(vocabulary.issueTypes)}
              value={action.issueType}
              isInvalid={action.issueType === ''}
              change={(issueType) => change({ ...action, issueType })}
            />
            <Pick
              label={words.link}
              placeholder={words.link}
              options={optionsOf(vocabulary.linkTypes)}
              value={action.link}
              isInvalid={action.link === ''}
              change={(link) => change({ ...action, link })}
            />
          </div>
          <FormField label={words.summary}>
            {(field) => (
              <TextField
                {...field}
                isCompact
                maxLength={255}
                value={action.summary}
                onChange={({ currentTarget }) => change({ ...action, summary: currentTarget.value })}
              />
            )}
          </FormField>
        </>
      );
  }
}
