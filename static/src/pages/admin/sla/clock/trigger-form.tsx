import Checkbox from '@atlaskit/checkbox/checkbox';
import { OWN_EVENT_NAMES, ownEventWords } from '../../../../../../src/contract/own-events';
import type { Trigger } from '../../../../../../src/contract/sla-policy';
import { Pick, PickMany } from '../../../../components/pick';
import { text } from '../../../../text';
import { optionsOf } from '../condition/field-options';
import { ConditionField } from '../condition/condition-field';
import { useVocabulary } from '../draft/names';
import { kindOf, newTrigger, TRIGGER_KINDS, type TriggerKind } from './triggers';

const words = text.sla.editor;
const WRITERS = ['agent', 'customer'] as const;
const APPROVALS = ['pending', 'approved', 'rejected', 'void'] as const;
const isKind = (value: string): value is TriggerKind => TRIGGER_KINDS.some((one) => one === value);

function Details({ trigger, change }: { trigger: Trigger; change: (trigger: Trigger) => void }) {
  const { vocabulary } = useVocabulary();
  if ('level' in trigger)
    return (
      <ConditionField
        label={words.triggers.level}
        value={trigger.level}
        startOpen={'all' in trigger.level && trigger.level.all.length === 0}
        change={(level) => change({ level })}
      />
    );
  switch (trigger.event) {
    case 'comment':
      return (
        <div className="row">
          <div className="sla-short">
            <PickMany
              label={words.commentBy}
              options={WRITERS.map((one) => ({ value: one, label: text.sla.sentence.by[one] }))}
              values={trigger.by}
              isInvalid={trigger.by.length === 0}
              change={(by) => change({ ...trigger, by: WRITERS.filter((one) => by.includes(one)) })}
            />
          </div>
          <Checkbox
            label={words.publicOnly}
            isChecked={trigger.publicOnly}
            onChange={() => change({ ...trigger, publicOnly: !trigger.publicOnly })}
          />
        </div>
      );
    case 'linked':
      return (
        <PickMany
          label={words.linkTypes}
          options={optionsOf(vocabulary.linkTypes)}
          values={trigger.types}
          isInvalid={trigger.types.length === 0}
          change={(types) => change({ ...trigger, types: [...types] })}
        />
      );
    case 'approval':
      return (
        <PickMany
          label={words.approvalStates}
          options={APPROVALS.map((one) => ({ value: one, label: words.approvals[one] }))}
          values={trigger.is}
          isInvalid={trigger.is.length === 0}
          change={(is) => change({ ...trigger, is: [...is] })}
        />
      );
    case 'own':
      return (
        <PickMany
          label={words.ownEvents}
          options={OWN_EVENT_NAMES.map((one) => ({ value: one, label: ownEventWords(one) }))}
          values={trigger.is}
          isInvalid={trigger.is.length === 0}
          change={(is) => change({ ...trigger, is: [...is] })}
        />
      );
    case 'created':
    case 'assigned':
      return null;
  }
}

/** What starts, stops or cancels a clock: a condition that becomes true, or an event. */
export function TriggerForm(props: { trigger: Trigger; change: (trigger: Trigger) => void }) {
  const { trigger, change } = props;
  return (
    <div className="stack-tight">
      <div className="sla-short">
        <Pick
          label={words.happens}
          options={TRIGGER_KINDS.map((kind) => ({ value: kind, label: words.triggers[kind] }))}
          value={kindOf(trigger)}
          change={(kind) => {
            if (isKind(kind) && kind !== kindOf(trigger)) change(newTrigger(kind));
          }}
        />
      </div>
      <Details trigger={trigger} change={change} />
    </div>
  );
}
