import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import Tab from '@atlaskit/tabs/tab';
import TabList from '@atlaskit/tabs/tab-list';
import TabPanel from '@atlaskit/tabs/tab-panel';
import Tabs from '@atlaskit/tabs/tabs';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Overview } from '../../../../src/contract/admin';
import type { PracticeId } from '../../../../src/contract/common';
import { CrashGuard } from '../../components/crash-guard';
import { Skeleton } from '../../components/skeleton';
import { text } from '../../text';
import { PracticesTab } from './adopt/practices-tab';
import { FocusHeading } from './focus-heading';
import { GateScreen } from './gate/gate-screen';
import { BenefitScreen } from './insight/benefit-screen';
import { HistoryScreen } from './insight/history-screen';
import { RulesScreen } from './rules/rules-screen';
import { SlaScreen } from './sla/sla-screen';
import { DriftScreen } from './upkeep/drift-screen';

/** Comes when it is opened: the page is heavy enough without it. */
const PoliciesScreen = lazy(() =>
  import('./policies/policies-screen').then((module) => ({ default: module.PoliciesScreen })),
);

const words = text.admin;
const NAMES = ['adopt', 'drift', 'gate', 'approvals', 'sla', 'rules', 'benefit', 'history'] as const;
type TabName = (typeof NAMES)[number];

/** One project: its practices, what has drifted, its gate, its SLAs, its rules, whether it was worth it, its history. */
export function ProjectScreen(props: {
  project: Overview['projects'][number];
  overview: Overview;
  /** A practice to choose in the wizard besides those that are adopted. */
  adopt: PracticeId | null;
  leave: () => void;
}) {
  const { project, overview, leave } = props;
  const { canConfigure } = overview;
  const [tab, setTab] = useState<TabName>('adopt');
  const [adopt, setAdopt] = useState(props.adopt);
  const adopted = project.adopted.length > 0;
  const screens: Record<TabName, ReactNode> = {
    adopt: (
      <PracticesTab
        project={project}
        canConfigure={canConfigure}
        adopt={adopt}
        toGate={() => setTab('gate')}
        toDrift={() => setTab('drift')}
      />
    ),
    drift: <DriftScreen projectId={project.id} canConfigure={canConfigure} adopted={adopted} />,
    gate: (
      <GateScreen
        projectId={project.id}
        canConfigure={canConfigure}
        hasGate={project.adopted.includes('change-enablement')}
      />
    ),
    approvals: (
      <CrashGuard>
        <Suspense fallback={<Skeleton rows={['title', 'line', 'block', 'block']} />}>
          <PoliciesScreen projectId={project.id} canConfigure={canConfigure} />
        </Suspense>
      </CrashGuard>
    ),
    sla: <SlaScreen projectId={project.id} canConfigure={canConfigure} />,
    rules: <RulesScreen projectId={project.id} adopted={adopted} />,
    benefit: (
      <BenefitScreen
        projectId={project.id}
        canConfigure={canConfigure}
        adopt={(practice) => {
          setAdopt(practice);
          setTab('adopt');
        }}
      />
    ),
    history: <HistoryScreen projectId={project.id} />,
  };
  return (
    <>
      <header className="stack-tight">
        <div className="back">
          <Button appearance="subtle" spacing="compact" onClick={leave}>
            ← {words.back}
          </Button>
        </div>
        <FocusHeading level="h1">{project.name}</FocusHeading>
      </header>
      {canConfigure ? null : (
        <SectionMessage title={words.readOnly}>
          <p>{words.readOnlyWhy}</p>
        </SectionMessage>
      )}
      <Tabs
        id="project"
        selected={NAMES.indexOf(tab)}
        onChange={(index) => {
          setAdopt(null);
          setTab(NAMES[index] ?? 'adopt');
        }}
        shouldUnmountTabPanelOnChange
      >
        <TabList>
          {NAMES.map((name) => (
            <Tab key={name}>{words.tabs[name]}</Tab>
          ))}
        </TabList>
        {NAMES.map((name) => (
          <TabPanel key={name}>
            <div className="tab-body">{screens[name]}</div>
          </TabPanel>
        ))}
      </Tabs>
    </>
  );
}
