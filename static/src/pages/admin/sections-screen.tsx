import SectionMessage from '@atlaskit/section-message/section-message';
import Tab from '@atlaskit/tabs/tab';
import TabList from '@atlaskit/tabs/tab-list';
import TabPanel from '@atlaskit/tabs/tab-panel';
import Tabs from '@atlaskit/tabs/tabs';
import type { ReactNode } from 'react';
import type { Overview } from '../../../../src/contract/admin';
import type { PracticeId } from '../../../../src/contract/common';
import { text } from '../../text';
import { CalendarsScreen } from './calendars/calendars-screen';
import { CoverageScreen } from './catalogue/coverage-screen';
import { PracticesScreen } from './catalogue/practices-screen';
import type { CatalogueSight } from './catalogue/sight';
import { FocusHeading } from './focus-heading';
import { OverviewScreen } from './overview-screen';
import { SiteScreen } from './site/site-screen';

const NAMES = ['projects', 'practices', 'coverage', 'calendars', 'site'] as const;
export type SectionName = (typeof NAMES)[number];

/** The page's sections: the projects, the catalogue of practices, what it covers, working calendars, and the whole site. */
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
            <div className="tab-body">{screens[name]}</div>
          </TabPanel>
        ))}
      </Tabs>
    </>
  );
}
