import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import Tab from '@atlaskit/tabs/tab';
import TabList from '@atlaskit/tabs/tab-list';
import TabPanel from '@atlaskit/tabs/tab-panel';
import Tabs from '@atlaskit/tabs/tabs';
import { useState } from 'react';
import type { Overview } from '../../../../src/contract/admin';
import { text } from '../../text';
import { AdoptScreen } from './adopt/adopt-screen';
import { FocusHeading } from './focus-heading';
import { GateScreen } from './gate/gate-screen';
import { RulesScreen } from './rules/rules-screen';

const words = text.admin;
const GATE_TAB = 1;

/** One project: its practices, its gate, its rules. */
export function ProjectScreen(props: {
  project: Overview['projects'][number];
  overview: Overview;
  leave: () => void;
}) {
  const { project, overview, leave } = props;
  const [tab, setTab] = useState(0);
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
      {overview.canConfigure ? null : (
        <SectionMessage title={words.readOnly}>
          <p>{words.readOnlyWhy}</p>
        </SectionMessage>
      )}
      <Tabs id="project" selected={tab} onChange={setTab} shouldUnmountTabPanelOnChange>
        <TabList>
          <Tab>{words.tabs.adopt}</Tab>
          <Tab>{words.tabs.gate}</Tab>
          <Tab>{words.tabs.rules}</Tab>
        </TabList>
        <TabPanel>
          <div className="tab-body">
            <AdoptScreen project={project} overview={overview} toGate={() => setTab(GATE_TAB)} />
          </div>
        </TabPanel>
        <TabPanel>
          <div className="tab-body">
            <GateScreen
              projectId={project.id}
              canConfigure={overview.canConfigure}
              hasGate={project.adopted.includes('change-enablement')}
            />
          </div>
        </TabPanel>
        <TabPanel>
          <div className="tab-body">
            <RulesScreen projectId={project.id} adopted={project.adopted.length > 0} />
          </div>
        </TabPanel>
      </Tabs>
    </>
  );
}
