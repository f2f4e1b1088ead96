import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import type { Approver, StageDefinition } from '../../../../../src/contract/approval-policy';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';
import { ApproverForm } from './approver-form';
import { useFindings } from './context';
import { DeadlineForm } from './deadline-form';
import { freshApprover, replaced, without } from './draft';
import { FindingsList } from './findings-list';
import { NumberInput } from './number-input';
import { RuleForm } from './rule-form';
import { Tick } from './tick';

const words = text.approvalPolicies.stage;

/** One stage of a row: who, how many of them, by when, and what their votes do. */
export function StageForm(props: {
  rowId: string;
  /** From 1, in the order of the row. */
  number: number;
  stage: StageDefinition;
  change: (stage: StageDefinition) => void;
  remove: (() => void) | null;
}) {
  const { stage, rowId } = props;
  const { findings } = useFindings();
  const found = findings.filter((one) => one.row === rowId && one.stage === stage.id);
  const change = (part: Partial<StageDefinition>) => props.change({ ...stage, ...part });
  const approvers = (next: readonly Approver[]) => change({ approvers: next });
  const advise = (on: boolean) => {
    const { advisory: _, ...rest } = stage;
    props.change(on ? { ...rest, advisory: true } : rest);
  };
  return (
    <li>
      <div
        className="card stack policy-stage"
        role="group"
        aria-label={words.which(props.number, stage.name)}
      >
        <div className="spread">
          <FormField label={words.name}>
            {(field) => (
              <TextField
                {...field}
                isCompact
                maxLength={80}
                isInvalid={stage.name.trim() === ''}
                value={stage.name}
                onChange={({ currentTarget }) => change({ name: currentTarget.value })}
              />
            )}
          </FormField>
          {props.remove ? (
            <Button
              spacing="compact"
              appearance="subtle"
              aria-label={words.remove(stage.name)}
              onClick={props.remove}
            >
              {text.approvalPolicies.rows.remove}
            </Button>
          ) : null}
        </div>
        <FindingsList findings={found} />
        <section className="stack-tight" aria-label={words.approvers}>
          <h5>{words.approvers}</h5>
          <ul className="plain-list stack-tight policy-approvers">
            {stage.approvers.map((approver, at) => (
              <ApproverForm
                key={at}
                number={at + 1}
                approver={approver}
                change={(next) => approvers(replaced(stage.approvers, at, next))}
                remove={() => approvers(without(stage.approvers, at))}
              />
            ))}
          </ul>
          <div>
            <Button
              spacing="compact"
              onClick={() => approvers([...stage.approvers, freshApprover('group', '')])}
            >
              {words.addApprover}
            </Button>
          </div>
        </section>
        <div className="sla-fields">
          <RuleForm stage={stage} change={change} />
          <NumberInput
            label={words.quorum}
            value={stage.quorum}
            bounds={[0, 100]}
            change={(quorum) => change({ quorum })}
          />
          <NumberInput
            label={words.turn}
            value={stage.turn ?? 0}
            bounds={[0, 20]}
            change={(turn) => change({ turn })}
          />
        </div>
        <div className="stack-tight">
          <Tick label={words.veto} on={stage.veto} set={(veto) => change({ veto })} />
          <Tick
            label={words.first}
            on={stage.firstDecides}
            set={(firstDecides) => change({ firstDecides })}
          />
          <Tick label={words.advisory} on={stage.advisory === true} set={advise} />
          <DeadlineForm stage={stage} change={props.change} />
        </div>
      </div>
    </li>
  );
}
