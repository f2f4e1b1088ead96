import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PracticeId } from '../../../../../src/contract/common';
import type { DecisionsView } from '../../../../../src/contract/insight';
import type { RequestOf } from '../../../../../src/contract/resolvers';
import { closeDecision } from '../../../api/close-decision';
import { readDecisions } from '../../../api/read-decisions';
import { useAnnounce } from '../../../components/announcer';
import { Failure } from '../../../components/failure';
import { PeopleProvider } from '../../../components/people-context';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { DecisionCard } from './decision-card';
import { ReadinessSection } from './readiness-section';

const words = text.insight.benefit;

const peopleOf = ({ decisions }: DecisionsView) =>
  decisions.flatMap((one) => [one.recordedBy, ...(one.outcome ? [one.outcome.by] : [])]);

/** Whether what was decided came, and what would help next. */
export function BenefitScreen(props: {
  projectId: string;
  canConfigure: boolean;
  adopt: (practice: PracticeId) => void;
}) {
  const { projectId, canConfigure } = props;
  const client = useQueryClient();
  const announce = useAnnounce();
  const queryKey = ['decisions', projectId];
  const decisions = useQuery({ queryKey, queryFn: () => readDecisions({ projectId }) });
  const close = useMutation({
    mutationFn: (request: RequestOf<'admin.closeDecision'>) => closeDecision(request),
    onSuccess: (view) => {
      client.setQueryData(queryKey, view);
      announce(words.saved);
    },
  });
  const view = decisions.data;
  return (
    <div className="stack">
      <FocusHeading level="h2">{words.title}</FocusHeading>
      <section className="stack-tight" aria-label={words.decisions}>
        <h3>{words.decisions}</h3>
        {decisions.isPending ? <Skeleton rows={['line', 'block']} /> : null}
        {decisions.isError ? (
          <Failure error={decisions.error} retry={() => void decisions.refetch()} />
        ) : null}
        {close.error ? <Failure error={close.error} /> : null}
        {view?.decisions.length === 0 ? (
          <div>
            <p className="strong">{words.none}</p>
            <p className="subtle">{words.noneWhy}</p>
          </div>
        ) : null}
        {view && view.decisions.length > 0 ? (
          <PeopleProvider accountIds={peopleOf(view)}>
            <ul className="plain-list stack-tight">
              {view.decisions.map((one) => (
                <DecisionCard
                  key={one.id}
                  decision={one}
                  canConfigure={canConfigure}
                  busy={close.isPending}
                  close={(verdict, note) => close.mutate({ projectId, id: one.id, verdict, note })}
                />
              ))}
            </ul>
          </PeopleProvider>
        ) : null}
      </section>
      <ReadinessSection projectId={projectId} adopt={canConfigure ? props.adopt : null} />
    </div>
  );
}
