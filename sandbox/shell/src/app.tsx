import { useQuery } from '@tanstack/react-query';
import { Navigate, Route, Routes } from 'react-router-dom';
import Spinner from '@atlaskit/spinner';
import { getSession } from './api/sandbox';
import { Flags } from './apps/flags';
import { DashboardPage } from './dashboard/dashboard';
import { ModulePage } from './apps/module-page';
import { CreateIssue } from './issues/create-issue';
import { IssueList } from './issues/issue-list';
import { IssueView } from './issues/issue-view';
import { Failure } from './layout/failure';
import { TopBar } from './layout/top-bar';
import { MailPage } from './pages/mail';
import { MetersPage } from './pages/meters';
import { ReplayPage } from './pages/replay';
import { Portal } from './portal/portal';
import { PortalRequest } from './portal/portal-request';
import { ProjectPage } from './projects/project-page';
import { ProjectsPage } from './projects/projects-page';

/** The pages around the app: what Jira itself would show. */
export function App() {
  const session = useQuery({ queryKey: ['session'], queryFn: getSession });
  if (session.isPending)
    return (
      <main className="centre" aria-busy="true">
        <Spinner size="large" label="Loading the site" />
      </main>
    );
  if (session.isError)
    return (
      <Failure
        title="The sandbox does not answer"
        error={session.error}
        retry={() => void session.refetch()}
      />
    );
  const customer = session.data.user.accountType === 'customer';
  return (
    <>
      <TopBar session={session.data} customer={customer} />
      <Routes>
        <Route path="/" element={<Navigate to={customer ? '/portal' : '/issues'} replace />} />
        <Route path="/issues" element={<IssueList />} />
        <Route path="/create" element={<CreateIssue user={session.data.user} />} />
        <Route path="/browse/:key" element={<IssueView user={session.data.user} />} />
        <Route path="/apps/:place" element={<ModulePage />} />
        <Route path="/projects" element={<ProjectsPage />} />
        <Route path="/projects/:key" element={<ProjectPage />} />
        <Route path="/projects/:key/apps" element={<ProjectPage />} />
        <Route path="/projects/:key/apps/:moduleKey" element={<ProjectPage />} />
        <Route path="/dashboard" element={<DashboardPage />} />
        <Route path="/mail" element={<MailPage />} />
        <Route path="/portal" element={<Portal user={session.data.user} />} />
        <Route path="/portal/:key" element={<PortalRequest user={session.data.user} />} />
        <Route path="/meters" element={<MetersPage />} />
        <Route path="/replay" element={<ReplayPage />} />
        <Route
          path="*"
          element={
            <Failure
              title="There is no such page here"
              error={new Error('Check the address, or go to Issues.')}
            />
          }
        />
      </Routes>
      <Flags />
    </>
  );
}
