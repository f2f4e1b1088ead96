import '../freezes/freezes.css';
import '../sla/sla.css';
import '../risk/risk.css';
import './policies.css';
import Lozenge from '@atlaskit/lozenge/lozenge';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PolicyView } from '../../../../../src/contract/policies';
import { readPolicy } from '../../../api/policies';
import { Failure } from '../../../components/failure';
import { DatedMoment, DayMoment } from '../../../components/moment';
import { PeopleProvider } from '../../../components/people-context';
import { Segmented } from '../../../components/segmented';
import { Skeleton } from '../../../components/skeleton';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { policyKey } from './context';
import { CostTab } from './cost-tab';
import { ProposalCard } from './proposal-card';
import { ReplayTab } from './replay-tab';
import { TableTab } from './table-tab';
import { VersionsTab } from './versions-tab';

const words = text.approvalPolicies;
type Shown = keyof typeof words.views;
const SHOWN = Object.keys(words.views) as Shown[];
const REROUTING_MS = 5_000;

const peopleIn = ({ draft, versions, proposal, twoPeople }: PolicyView): string[] =>
  [
    draft?.by,
    proposal?.by,
    twoPeople.proposal?.by,
    ...versions.flatMap(({ by, confirmedBy, acknowledged }) => [
      by,
      confirmedBy,
      ...acknowledged.map((one) => one.by),
    ]),
  ].filter((id): id is string => typeof id === 'string');

function Head({ view }: { view: PolicyView }) {
  const { newest, open } = view;
  return (
    <div className="stack-tight">
      <FocusHeading level="h2">{words.title}</FocusHeading>
      <p>{words.lead}</p>
      <p className="row">
        <span className="strong">{words.inForce(view.version)}</span>
        <Lozenge>{words.origins[view.origin]}</Lozenge>
        <span className="subtle">
          {words.since} <DayMoment at={view.effectiveFrom} />
        </span>
      </p>
      {newest.version > view.version ? (
        <p>
          {words.coming(newest.version)} <DatedMoment at={newest.effectiveFrom} />.
        </p>
      ) : null}
      <p className="small subtle">
        {view.rerouting ? words.rerouting : words.openRounds(open.rounds.length, open.more)}
      </p>
    </div>
  );
}

/** The approval policy of a project: its table, what a draft would have meant, what approvals cost, and its versions. */
export function PoliciesScreen({ projectId, canConfigure }: { projectId: string; canConfigure: boolean }) {
  const [shown, show] = useState<Shown>('table');
  const policy = useQuery({
    queryKey: policyKey(projectId),
    queryFn: () => readPolicy(projectId),
    // What somebody edits must not change under their eyes; saving says when somebody else was faster.
    staleTime: 300_000,
    refetchInterval: ({ state }) => (state.data?.rerouting === true ? REROUTING_MS : false),
  });
  if (policy.isPending) return <Skeleton rows={['title', 'line', 'block', 'block', 'block']} />;
  if (!policy.data) return <Failure error={policy.error} retry={() => void policy.refetch()} />;
  const view = policy.data;
  const screens = {
    table: () => <TableTab view={view} canConfigure={canConfigure} />,
    replay: () => <ReplayTab view={view} canConfigure={canConfigure} />,
    cost: () => <CostTab projectId={projectId} />,
    versions: () => <VersionsTab view={view} />,
  };
  return (
    <PeopleProvider accountIds={peopleIn(view)}>
      <div className="stack">
        <Head view={view} />
        {view.proposal ? (
          <ProposalCard projectId={projectId} proposal={view.proposal} canConfigure={canConfigure} />
        ) : null}
        <div>
          <Segmented
            label={words.view}
            options={SHOWN.map((value) => ({ value, label: words.views[value] }))}
            value={shown}
            onChange={show}
          />
        </div>
        {screens[shown]()}
      </div>
    </PeopleProvider>
  );
}
