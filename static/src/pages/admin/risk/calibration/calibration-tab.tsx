import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { learnNow, readCalibration } from '../../../../api/risk-model';
import { useAnnounce } from '../../../../components/announcer';
import { EmptyState } from '../../../../components/empty-state';
import { Failure } from '../../../../components/failure';
import { Moment } from '../../../../components/moment';
import { Section } from '../../../../components/section';
import { Skeleton } from '../../../../components/skeleton';
import { text } from '../../../../text';
import { CALIBRATION_KEY, RISK_KEY } from '../keys';
import { CurveSection, DriftSection, TeamsSection } from './charted-sections';
import { FailureProgress } from './failure-progress';
import { HeadlineFigures } from './headline-figures';
import { LastLearning } from './last-learning';
import { LevelRates } from './level-rates';

const words = text.calibration;

/** How well the score has predicted, said as plainly as the number of outcomes allows. */
export function CalibrationTab({ canConfigure }: { canConfigure: boolean }) {
  const client = useQueryClient();
  const announce = useAnnounce();
  const calibration = useQuery({ queryKey: CALIBRATION_KEY, queryFn: readCalibration });
  const look = useMutation({
    mutationFn: learnNow,
    onSuccess: (view) => {
      client.setQueryData(CALIBRATION_KEY, view);
      // It may have put a learned version in force.
      void client.invalidateQueries({ queryKey: RISK_KEY });
      announce(words.looked);
    },
  });
  if (calibration.isPending) return <Skeleton rows={['line', 'block', 'section', 'section']} />;
  if (!calibration.data)
    return <Failure error={calibration.error} retry={() => void calibration.refetch()} />;
  const view = calibration.data;
  return (
    <div className="stack">
      <div className="spread">
        <p className="risk-said">{view.words}</p>
        {canConfigure ? (
          <Button isLoading={look.isPending} onClick={() => look.mutate()}>
            {words.look}
          </Button>
        ) : null}
      </div>
      <p className="small subtle">
        {words.lead} {words.at} <Moment at={view.at} />.
      </p>
      {calibration.isError ? <Failure error={calibration.error} /> : null}
      {look.isError ? <Failure error={look.error} /> : null}
      <FailureProgress view={view} />
      {view.stage === 'none' ? (
        <EmptyState title={words.none} why={words.noneWhy} />
      ) : (
        <>
          {view.driftFinding === null ? null : (
            <SectionMessage appearance="warning" title={words.drift.title}>
              <p>{view.driftFinding}</p>
            </SectionMessage>
          )}
          <HeadlineFigures view={view} />
          <CurveSection view={view} />
          <Section title={words.levels.title} open>
            <LevelRates levels={view.levels} />
          </Section>
          <DriftSection view={view} />
          <TeamsSection view={view} />
        </>
      )}
      <Section title={words.learning.title} open>
        <LastLearning last={view.lastLearning} />
      </Section>
    </div>
  );
}
