import '../freezes/freezes.css';
import './risk.css';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { readRiskModel } from '../../../api/risk-model';
import { Failure } from '../../../components/failure';
import { DayMoment } from '../../../components/moment';
import { PeopleProvider } from '../../../components/people-context';
import { Segmented } from '../../../components/segmented';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { RISK_KEY } from './keys';
import { ModelTab } from './model-tab';
import { VersionsTab } from './versions-tab';

/** Its charts are only for whoever looks at them. */
const CalibrationTab = lazy(() =>
  import('./calibration/calibration-tab').then((module) => ({ default: module.CalibrationTab })),
);

const words = text.riskModel;
type Shown = keyof typeof words.views;
const SHOWN: readonly Shown[] = ['model', 'calibration', 'versions'];

/** The risk model of the site: what it says, how well it does, and what it was. */
export function RiskScreen({ canConfigure }: { canConfigure: boolean }) {
  const [shown, show] = useState<Shown>('model');
  const model = useQuery({
    queryKey: RISK_KEY,
    queryFn: readRiskModel,
    // What somebody edits must not change under their eyes; saving says when somebody else was faster.
    staleTime: 300_000,
  });
  if (model.isPending) return <Skeleton rows={['title', 'line', 'section', 'block', 'section', 'block']} />;
  if (!model.data) return <Failure error={model.error} retry={() => void model.refetch()} />;
  const view = model.data;
  const people = [view.draft?.by, ...view.versions.map(({ by }) => by)].filter(
    (id) => typeof id === 'string',
  );
  return (
    <PeopleProvider accountIds={people}>
      <div className="stack">
        <div className="stack-tight">
          <FocusHeading level="h2">{words.title}</FocusHeading>
          <p>{words.lead}</p>
          <p className="row">
            <span className="strong">{words.inForce(view.version)}</span>
            <Lozenge>{words.origins[view.origin]}</Lozenge>
            {view.pinned ? <Lozenge appearance="inprogress">{words.versions.pinned}</Lozenge> : null}
            {view.effectiveFrom.startsWith('1970') ? null : (
              <span className="subtle">
                {words.since} <DayMoment at={view.effectiveFrom} />
              </span>
            )}
          </p>
        </div>
        <div>
          <Segmented
            label={words.view}
            options={SHOWN.map((value) => ({ value, label: words.views[value] }))}
            value={shown}
            onChange={show}
          />
        </div>
        {shown === 'model' ? (
          <ModelTab view={view} canConfigure={canConfigure} />
        ) : shown === 'versions' ? (
          <VersionsTab view={view} canConfigure={canConfigure} />
        ) : (
          <Suspense fallback={<Skeleton rows={['line', 'block', 'section', 'section']} />}>
            <CalibrationTab canConfigure={canConfigure} />
          </Suspense>
        )}
      </div>
    </PeopleProvider>
  );
}
