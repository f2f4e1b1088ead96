import { useId } from 'react';
import { Pick, PickMany, WriteMany } from '../../../../components/pick';
import { text } from '../../../../text';
import { useVocabulary } from '../draft/names';
import type { TestKind, TestNode } from './condition-tree';
import { PeoplePicker } from '../escalations/person-picker';
import { conditionFields, optionsOf } from './field-options';

const words = text.sla.editor.conditions;
const TESTS = ['in', 'notIn', 'set', 'empty'] as const satisfies readonly TestKind[];
const isTest = (value: string): value is TestKind => TESTS.some((one) => one === value);

/** One test: a field, how it is compared, and the values. */
export function TestEditor(props: { node: TestNode; change: (node: TestNode) => void }) {
  const { node, change } = props;
  const { vocabulary } = useVocabulary();
  const id = useId();
  const field = vocabulary.fields.find((one) => one.id === node.field);
  const compares = node.test === 'in' || node.test === 'notIn';
  const free = field?.kind === 'labels' || field?.kind === 'text';
  const Values = free ? WriteMany : PickMany;
  const history =
    field?.history === 'no' ? words.noHistory : field?.history === 'fromNowOn' ? words.fromNowOn : null;
  return (
    <div className="sla-test">
      <Pick
        label={words.field}
        placeholder={words.field}
        options={conditionFields(vocabulary)}
        value={node.field}
        autoFocus={node.field === ''}
        describedBy={`${id}-history`}
        change={(chosen) => change({ ...node, field: chosen, values: [] })}
      />
      <Pick
        label={words.test}
        options={TESTS.map((test) => ({ value: test, label: words.tests[test] }))}
        value={node.test}
        change={(test) => {
          if (isTest(test))
            change({ ...node, test, values: test === 'in' || test === 'notIn' ? node.values : [] });
        }}
      />
      {compares && field?.kind === 'people' ? (
        <PeoplePicker
          label={words.values}
          users={node.values}
          change={(values) => change({ ...node, values })}
        />
      ) : compares ? (
        <Values
          label={words.values}
          options={optionsOf(field?.options ?? [])}
          values={node.values}
          isInvalid={node.field !== '' && node.values.length === 0}
          change={(values) => change({ ...node, values })}
        />
      ) : null}
      <p id={`${id}-history`} className="field-help sla-test-help">
        {history}
      </p>
    </div>
  );
}
