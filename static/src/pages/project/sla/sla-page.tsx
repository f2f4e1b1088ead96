import Tab from '@atlaskit/tabs/tab';
import TabList from '@atlaskit/tabs/tab-list';
import TabPanel from '@atlaskit/tabs/tab-panel';
import Tabs from '@atlaskit/tabs/tabs';
import { text } from '../../../text';
import { ComplianceScreen } from '../compliance/compliance-screen';
import { InboxScreen } from '../inbox/inbox-screen';
import { OpenScreen } from '../open/open-screen';
import type { PageProps } from '../pages';
import { usePlace } from '../place';

const words = text.report;
const TABS = ['open', 'compliance', 'inbox'] as const;

/** What is urgent now, how well goals were kept, what the viewer was told. */
export function SlaPage({ project, viewer }: PageProps) {
  const { place, go } = usePlace();
  const selected = TABS.findIndex((tab) => tab === place.query['tab']);
  const show = (index: number) => {
    const tab = TABS[index];
    go({ ...place, query: tab === undefined || index === 0 ? {} : { tab } });
  };
  return (
    <>
      <h1>{words.title}</h1>
      <Tabs id="sla" shouldUnmountTabPanelOnChange selected={Math.max(0, selected)} onChange={show}>
        <TabList>
          {TABS.map((tab) => (
            <Tab key={tab}>{words.tabs[tab]}</Tab>
          ))}
        </TabList>
        <TabPanel>
          <div className="tab-body">
            <OpenScreen projectId={project.id} viewer={viewer} />
          </div>
        </TabPanel>
        <TabPanel>
          <div className="tab-body">
            <ComplianceScreen project={project} viewer={viewer} />
          </div>
        </TabPanel>
        <TabPanel>
          <div className="tab-body">
            <InboxScreen viewer={viewer} />
          </div>
        </TabPanel>
      </Tabs>
    </>
  );
}
