import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useRef } from 'react';
import type { EscalationStep } from '../../../../../../src/contract/sla-policy';
import { FormField } from '../../../../components/form-field';
import { Pick } from '../../../../components/pick';
import { text } from '../../../../text';
import { removeAt, replaceAt } from '../condition/condition-tree';
import { actionWords } from '../draft/describe';
import { useVocabulary } from '../draft/names';
import { ActionDetails } from './action-details';
import { ACTION_KINDS, newAction } from './steps';
import { WhenForm } from './when-form';

const words = text.sla.escalations;

/** One step: its name, when it happens, and what is done then. */
export function StepForm({ step, change }: { step: EscalationStep; change: (step: EscalationStep) => void }) {
  const { names } = useVocabulary();
  const add = useRef<HTMLButtonElement>(null);
  const { actions } = step;
  return (
    <div className="stack" role="group" aria-label={words.step(step.name)}>
      <FormField label={words.name} error={step.name.trim() === '' ? words.nameNeeded : undefined}>
        {(field) => (
          <TextField
            {...field}
            isCompact
            maxLength={255}
            value={step.name}
            onChange={({ currentTarget }) => change({ ...step, name: currentTarget.value })}
          />
        )}
      </FormField>
      <WhenForm at={step.at} change={(at) => change({ ...step, at })} />
      <section className="stack-tight" aria-label={words.actions}>
        <p className="label">{words.actions}</p>
        {actions.map((action, at) => (
          <div key={at} className="sla-action" role="group" aria-label={words.action(at + 1)}>
            <div className="stack-tight sla-part-body">
              <div className="sla-short">
                <Pick
                  label={words.kind}
                  options={ACTION_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
                  value={action.kind}
                  change={(chosen) => {
                    const kind = ACTION_KINDS.find((one) => one === chosen);
                    if (kind && kind !== action.kind)
                      change({ ...step, actions: [...replaceAt(actions, at, newAction(kind))] });
                  }}
                />
              </div>
              <ActionDetails
                action={action}
                change={(next) => change({ ...step, actions: [...replaceAt(actions, at, next)] })}
              />
            </div>
            {actions.length === 1 ? null : (
              <Button
                spacing="compact"
                appearance="subtle"
                aria-label={text.sla.editor.conditions.removeOne(actionWords(action, names))}
                onClick={() => {
                  change({ ...step, actions: [...removeAt(actions, at)] });
                  add.current?.focus();
                }}
              >
                {words.removeAction}
              </Button>
            )}
          </div>
        ))}
        <div>
          <Button
            ref={add}
            spacing="compact"
            onClick={() => change({ ...step, actions: [...actions, newAction('notify')] })}
          >
            {words.addAction}
          </Button>
        </div>
      </section>
    </div>
  );
}
