import Tab from '@atlaskit/tabs/tab';
import TabList from '@atlaskit/tabs/tab-list';
import TabPanel from '@atlaskit/tabs/tab-panel';
import Tabs from '@atlaskit/tabs/tabs';
import { AnswerFailed } from '../../api/answer-failed';
import { useViewer } from '../../api/viewer';
import { Failure } from '../../components/failure';
import { Skeleton } from '../../components/skeleton';
import { text } from '../../text';
import { ComplianceScreen } from './compliance/compliance-screen';
import { InboxScreen } from './inbox/inbox-screen';
import { OpenScreen } from './open/open-screen';

const words = text.report;
const noProject = new AnswerFailed({
  code: 'NOT_FOUND',
  message: words.noProject,
  remedy: words.noProjectRemedy,
});

/** The project page "SLA": what is urgent now, how well goals were kept, what the viewer was told. */
export function ProjectPage() {
  const viewer = useViewer();
  if (viewer.isPending) return <Skeleton rows={['title', 'line', 'block', 'block']} />;
  if (viewer.isError) return <Failure error={viewer.error} retry={() => void viewer.refetch()} />;
  const { project } = viewer.data;
  if (project === null) return <Failure error={noProject} />;
  return (
    <main className="report stack">
      <h1>{words.title}</h1>
      <Tabs id="sla" shouldUnmountTabPanelOnChange>
        <TabList>
          <Tab>{words.tabs.open}</Tab>
          <Tab>{words.tabs.compliance}</Tab>
          <Tab>{words.tabs.inbox}</Tab>
        </TabList>
        <TabPanel>
          <div className="tab-body">
            <OpenScreen projectId={project.id} viewer={viewer.data} />
          </div>
        </TabPanel>
        <TabPanel>
          <div className="tab-body">
            <ComplianceScreen project={project} viewer={viewer.data} />
          </div>
        </TabPanel>
        <TabPanel>
          <div className="tab-body">
            <InboxScreen viewer={viewer.data} />
          </div>
        </TabPanel>
      </Tabs>
    </main>
  );
}
