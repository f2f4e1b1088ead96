import Button from '@atlaskit/button/default/button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JobView } from '../../../../../src/contract/admin';
import type { RequestOf } from '../../../../../src/contract/resolvers';
import { makePlan } from '../../../api/make-plan';
import type { Reading } from '../../../api/until-read';
import { Failure } from '../../../components/failure';
import { text } from '../../../text';
import { PlanReview } from './plan-review';
import { ReadingProgress } from './reading-progress';
import { StepHeading } from './step-heading';

const words = text.admin.wizard;

/** Makes the plan and shows everything that adopting would do, before anything is done. */
export function PlanScreen(props: {
  request: RequestOf<'admin.plan'>;
  back: () => void;
  leave: (() => void) | null;
  started: (job: JobView) => void;
}) {
  const { request, back, started } = props;
  const [reading, setReading] = useState<Reading | null>(null);
  const plan = useQuery({
    queryKey: ['plan', request],
    queryFn: () => makePlan(request, setReading),
    // What a person looks at must not change under their eyes: a plan is made again only when asked for.
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
  });
  return (
    <div className="stack">
      <StepHeading step={4}>{words.plan}</StepHeading>
      {plan.isPending ? <ReadingProgress reading={reading} /> : null}
      {plan.isError ? (
        <Failure error={plan.error} title={words.failed} retry={() => void plan.refetch()} />
      ) : null}
      {plan.data ? (
        <PlanReview
          key={plan.dataUpdatedAt}
          plan={plan.data}
          request={request}
          again={() => void plan.refetch()}
          busy={plan.isFetching}
          back={back}
          leave={props.leave}
          started={started}
        />
      ) : (
        <div>
          <Button appearance="subtle" onClick={back}>
            {words.backToSettings}
          </Button>
        </div>
      )}
    </div>
  );
}
