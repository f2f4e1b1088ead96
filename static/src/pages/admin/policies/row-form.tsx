import Button from '@atlaskit/button/default/button';
import TextArea from '@atlaskit/textarea/text-area';
import TextField from '@atlaskit/textfield/text-field';
import type { PolicyRow } from '../../../../../src/contract/approval-policy';
import { FormField } from '../../../components/form-field';
import { Segmented } from '../../../components/segmented';
import { text } from '../../../text';
import { ConditionEditor } from './condition-editor';
import { freshStage, replaced, without } from './draft';
import { StageForm } from './stage-form';
import { Tick } from './tick';

const words = text.approvalPolicies;
type Kind = PolicyRow['outcome']['kind'];

function freshOutcome(kind: Kind): PolicyRow['outcome'] {
  switch (kind) {
    case 'stages':
      return { kind, stages: [freshStage([])] };
    case 'automatic':
      return { kind };
    case 'refuse':
      return { kind, message: '' };
  }
}

/** Everything that a row says: to what it applies, and what it asks for. */
export function RowForm({ row, change }: { row: PolicyRow; change: (row: PolicyRow) => void }) {
  const { when, outcome } = row;
  const separate = (on: boolean) => {
    const { separateImplementer: _, ...rest } = row;
    change(on ? { ...rest, separateImplementer: true } : rest);
  };
  return (
    <div className="stack">
      <FormField label={words.rows.name}>
        {(field) => (
          <TextField
            {...field}
            isCompact
            maxLength={120}
            isInvalid={row.name.trim() === ''}
            value={row.name}
            onChange={({ currentTarget }) => change({ ...row, name: currentTarget.value })}
          />
        )}
      </FormField>
      <section className="stack-tight" aria-label={words.rows.when}>
        <h4>{words.rows.when}</h4>
        <div>
          <Segmented
            label={words.rows.when}
            options={[
              { value: 'some', label: words.rows.some },
              { value: 'otherwise', label: words.rows.otherwise },
            ]}
            value={when === 'otherwise' ? 'otherwise' : 'some'}
            onChange={(value) =>
              change({ ...row, when: value === 'otherwise' ? value : { fact: 'level', in: ['Low'] } })
            }
          />
        </div>
        {when === 'otherwise' ? null : (
          <>
            <ConditionEditor condition={when} change={(next) => change({ ...row, when: next })} />
            <p className="field-help">{words.condition.unknown}</p>
          </>
        )}
      </section>
      <section className="stack-tight" aria-label={words.outcome.label}>
        <h4>{words.outcome.label}</h4>
        <div>
          <Segmented
            label={words.outcome.label}
            options={(['stages', 'automatic', 'refuse'] as const).map((value) => ({
              value,
              label: words.outcome[value],
            }))}
            value={outcome.kind}
            onChange={(kind) => change({ ...row, outcome: freshOutcome(kind) })}
          />
        </div>
        {outcome.kind === 'refuse' ? (
          <FormField label={words.outcome.message}>
            {(field) => (
              <TextArea
                {...field}
                minimumRows={2}
                maxLength={500}
                isInvalid={outcome.message.trim() === ''}
                value={outcome.message}
                onChange={({ currentTarget }) =>
                  change({ ...row, outcome: { ...outcome, message: currentTarget.value } })
                }
              />
            )}
          </FormField>
        ) : null}
        {outcome.kind === 'stages' ? <Stages row={row} stages={outcome.stages} change={change} /> : null}
      </section>
      <Tick label={words.rows.separate} on={row.separateImplementer === true} set={separate} />
    </div>
  );
}

type Of = Extract<PolicyRow['outcome'], { readonly kind: 'stages' }>['stages'];

function Stages(props: { row: PolicyRow; stages: Of; change: (row: PolicyRow) => void }) {
  const { row, stages } = props;
  const change = (next: Of) => props.change({ ...row, outcome: { kind: 'stages', stages: next } });
  return (
    <>
      <ul className="plain-list stack-tight">
        {stages.map((stage, at) => (
          <StageForm
            key={stage.id}
            rowId={row.id}
            number={at + 1}
            stage={stage}
            change={(next) => change(replaced(stages, at, next))}
            remove={stages.length > 1 ? () => change(without(stages, at)) : null}
          />
        ))}
      </ul>
      <div>
        <Button spacing="compact" onClick={() => change([...stages, freshStage(stages.map(({ id }) => id))])}>
          {words.stage.add}
        </Button>
      </div>
    </>
  );
}
