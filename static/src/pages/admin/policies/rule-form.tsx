import type { StageDefinition, StageRule } from '../../../../../src/contract/approval-policy';
import { FormField } from '../../../components/form-field';
import { Pick } from '../../../components/pick';
import { text } from '../../../text';
import { replaced } from './draft';
import { NumberInput } from './number-input';

const words = text.approvalPolicies.stage;
type Kind = StageRule['kind'];
const KINDS = Object.keys(words.rules) as Kind[];

function freshRule(kind: Kind, { approvers }: StageDefinition): StageRule {
  switch (kind) {
    case 'any':
    case 'all':
      return { kind };
    case 'count':
      return { kind, count: 2 };
    case 'percent':
      return { kind, percent: 50 };
    case 'roles':
      return { kind, seats: approvers.slice(0, 10).map(({ via }) => ({ via, count: 1 })) };
  }
}

/** How many of the approvers it takes. */
export function RuleForm(props: {
  stage: StageDefinition;
  change: (part: { readonly rule: StageRule }) => void;
}) {
  const { stage, change } = props;
  const { rule } = stage;
  return (
    <>
      <FormField label={words.rule}>
        {({ id }) => (
          <Pick
            id={id}
            label={words.rule}
            options={KINDS.map((value) => ({
              value,
              label: words.rules[value],
              isDisabled: value === 'roles' && stage.approvers.length === 0,
            }))}
            value={rule.kind}
            change={(kind) => change({ rule: freshRule(kind as Kind, stage) })}
          />
        )}
      </FormField>
      {rule.kind === 'count' ? (
        <NumberInput
          label={words.count}
          value={rule.count}
          bounds={[1, 100]}
          change={(count) => change({ rule: { ...rule, count } })}
        />
      ) : null}
      {rule.kind === 'percent' ? (
        <NumberInput
          label={words.percent}
          value={rule.percent}
          bounds={[1, 100]}
          change={(percent) => change({ rule: { ...rule, percent } })}
        />
      ) : null}
      {rule.kind === 'roles'
        ? rule.seats.map((seat, at) => (
            <NumberInput
              key={seat.via}
              label={words.of(seat.via)}
              value={seat.count}
              bounds={[1, 100]}
              change={(count) =>
                change({ rule: { ...rule, seats: replaced(rule.seats, at, { ...seat, count }) } })
              }
            />
          ))
        : null}
    </>
  );
}
