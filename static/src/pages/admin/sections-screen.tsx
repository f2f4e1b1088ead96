import SectionMessage from '@atlaskit/section-message/section-message';
import Tab from '@atlaskit/tabs/tab';
import TabList from '@atlaskit/tabs/tab-list';
import TabPanel from '@atlaskit/tabs/tab-panel';
import Tabs from '@atlaskit/tabs/tabs';
import { lazy, Suspense, type ReactNode } from 'react';
import type { Overview } from '../../../../src/contract/admin';
import type { PracticeId } from '../../../../src/contract/common';
import { CrashGuard } from '../../components/crash-guard';
import { Skeleton } from '../../components/skeleton';
import { text } from '../../text';
import { CalendarsScreen } from './calendars/calendars-screen';
import { CoverageScreen } from './catalogue/coverage-screen';
import { PracticesScreen } from './catalogue/practices-screen';
import type { CatalogueSight } from './catalogue/sight';
import { FocusHeading } from './focus-heading';
import { OverviewScreen } from './overview-screen';
import { SiteScreen } from './site/site-screen';

/** Sections that come when they are opened: the page is heavy enough without them. */
const ServicesScreen = lazy(() =>
  import('./services/services-screen').then((module) => ({ default: module.ServicesScreen })),
);
const FreezesScreen = lazy(() =>
  import('./freezes/freezes-screen').then((module) => ({ default: module.FreezesScreen })),
);
const BoardsScreen = lazy(() =>
  import('./boards/boards-screen').then((module) => ({ default: module.BoardsScreen })),
);

const RiskScreen = lazy(() =>
  import('./risk/risk-screen').then((module) => ({ default: module.RiskScreen })),
);

const DeployGateScreen = lazy(() =>
  import('./deploy-gate/deploy-gate-screen').then((module) => ({ default: module.DeployGateScreen })),
);
const EvidenceScreen = lazy(() =>
  import('./evidence/evidence-screen').then((module) => ({ default: module.EvidenceScreen })),
);

const HealthScreen = lazy(() =>
  import('./health/health-screen').then((module) => ({ default: module.HealthScreen })),
);

const NAMES = [
  'projects',
  'practices',
  'coverage',
  'calendars',
  'services',
  'freezes',
  'boards',
  'risk',
  'deployGate',
  'evidence',
  'health',
  'site',
] as const;
export type SectionName = (typeof NAMES)[number];

/** The page's sections: the projects, the catalogue of practices, what it covers, working calendars, services, and the whole site. */
export function SectionsScreen(props: {
  overview: Overview;
  section: SectionName;
  show: (section: SectionName) => void;
  sight: CatalogueSight;
  look: (sight: CatalogueSight) => void;
  openProject: (projectId: string) => void;
  openPractice: (practice: PracticeId) => void;
}) {
  const { overview, section, show, sight, look, openProject, openPractice } = props;
  const screens: Record<SectionName, ReactNode> = {
    projects: <OverviewScreen overview={overview} open={openProject} />,
    practices: <PracticesScreen sight={sight} look={look} open={openPractice} />,
    coverage: <CoverageScreen sight={sight} look={look} open={openPractice} />,
    calendars: <CalendarsScreen canConfigure={overview.canConfigure} />,
    freezes: <FreezesScreen canConfigure={overview.canConfigure} />,
    boards: <BoardsScreen canConfigure={overview.canConfigure} />,
    services: <ServicesScreen canConfigure={overview.canConfigure} />,
    risk: <RiskScreen canConfigure={overview.canConfigure} />,
    deployGate: <DeployGateScreen canConfigure={overview.canConfigure} />,
    evidence: <EvidenceScreen canConfigure={overview.canConfigure} />,
    health: <HealthScreen canConfigure={overview.canConfigure} />,
    site: <SiteScreen overview={overview} />,
  };
  return (
    <>
      <header className="stack-tight">
        <FocusHeading level="h1">{text.admin.title}</FocusHeading>
        <p>{text.admin.lead}</p>
      </header>
      {overview.canConfigure ? null : (
        <SectionMessage title={text.admin.readOnly}>
          <p>{text.admin.readOnlyWhy}</p>
        </SectionMessage>
      )}
      <Tabs
        id="sections"
        selected={NAMES.indexOf(section)}
        onChange={(index) => show(NAMES[index] ?? 'projects')}
        shouldUnmountTabPanelOnChange
      >
        <TabList>
          {NAMES.map((name) => (
            <Tab key={name}>{text.catalogue.sections[name]}</Tab>
          ))}
        </TabList>
        {NAMES.map((name) => (
          <TabPanel key={name}>
            <div className="tab-body">
              <CrashGuard>
                <Suspense fallback={<Skeleton rows={['title', 'line', 'block', 'block']} />}>
                  {screens[name]}
                </Suspense>
              </CrashGuard>
            </div>
          </TabPanel>
        ))}
      </Tabs>
    </>
  );
}
