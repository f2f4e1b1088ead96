import { useState } from 'react';
import type { Condition } from '../../../../../../src/contract/sla-policy';
import { text } from '../../../../text';
import { conditionWords } from '../draft/describe';
import { useVocabulary } from '../draft/names';
import { toCondition, toGroup } from './condition-tree';
import { GroupEditor } from './group-editor';

/** A condition as a sentence; opened, the builder. */
export function ConditionField(props: {
  label: string;
  value: Condition;
  change: (condition: Condition) => void;
  startOpen?: boolean;
}) {
  const { value, change } = props;
  const { names } = useVocabulary();
  const [open, setOpen] = useState(props.startOpen ?? false);
  return (
    <details className="sla-condition" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span className="hidden-text">{props.label}: </span>
        <span className="capital sla-sentence">{conditionWords(value, names)}</span>{' '}
        <span className="more small">
          {open ? text.sla.editor.conditions.close : text.sla.editor.conditions.edit}
        </span>
      </summary>
      {open ? <GroupEditor node={toGroup(value)} change={(node) => change(toCondition(node))} /> : null}
    </details>
  );
}
