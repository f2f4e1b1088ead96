import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { JobView, PlanView } from '../../../../../src/contract/admin';
import type { Decision } from '../../../../../src/contract/insight';
import type { RequestOf } from '../../../../../src/contract/resolvers';
import { applyPlan } from '../../../api/apply-plan';
import { Failure } from '../../../components/failure';
import { useSight } from '../../../components/viewer-context';
import { text } from '../../../text';
import { NO_DECISION, readDecision, type DecisionErrors } from './decision-draft';
import { DecisionForm } from './decision-form';
import { PlanDiff } from './plan-diff';

const words = text.admin.wizard;

function Verdict({ plan }: { plan: PlanView }) {
  if (plan.conflicts > 0)
    return (
      <SectionMessage appearance="error" title={words.conflicts(plan.conflicts)} headingLevel="h3">
        <p>{words.conflictsWhy}</p>
      </SectionMessage>
    );
  if (plan.writes > 0) return <p>{words.planWhy}</p>;
  return (
    <SectionMessage appearance="success" title={words.nothing} headingLevel="h3">
      <p>{words.nothingWhy}</p>
    </SectionMessage>
  );
}

/** A plan to read, with who decided on it. Applies exactly this plan. */
export function PlanReview(props: {
  plan: PlanView;
  request: RequestOf<'admin.plan'>;
  busy: boolean;
  again: () => void;
  back: () => void;
  /** Null: there is nowhere to go but back. */
  leave: (() => void) | null;
  started: (job: JobView) => void;
}) {
  const { plan, request } = props;
  const { now } = useSight();
  const [draft, setDraft] = useState(NO_DECISION);
  const [errors, setErrors] = useState<DecisionErrors>({});
  const apply = useMutation({
    mutationFn: (decision: Decision | null) =>
      applyPlan({ ...request, planId: plan.planId, ...(decision ? { decision } : {}) }),
    onSuccess: props.started,
  });
  const blocked = plan.conflicts > 0;
  const applicable = !blocked && plan.writes > 0;
  const submit = () => {
    const result = readDecision(draft, new Date(now).toISOString().slice(0, 10));
    setErrors('errors' in result ? result.errors : {});
    if ('decision' in result) apply.mutate(result.decision);
  };
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Verdict plan={plan} />
      <PlanDiff items={plan.items} />
      {applicable ? <DecisionForm draft={draft} errors={errors} change={setDraft} /> : null}
      {apply.error ? <Failure error={apply.error} /> : null}
      <div className="row">
        {applicable ? (
          <Button
            type="submit"
            appearance="primary"
            isLoading={apply.isPending}
            isDisabled={apply.isError || props.busy}
          >
            {words.apply(plan.writes)}
          </Button>
        ) : null}
        {blocked || apply.isError ? (
          <Button isLoading={props.busy} onClick={props.again}>
            {words.again}
          </Button>
        ) : null}
        {plan.writes === 0 && !blocked && props.leave ? (
          <Button appearance="primary" onClick={props.leave}>
            {words.done}
          </Button>
        ) : null}
        <Button appearance="subtle" isDisabled={apply.isPending} onClick={props.back}>
          {words.backToSettings}
        </Button>
      </div>
    </form>
  );
}
