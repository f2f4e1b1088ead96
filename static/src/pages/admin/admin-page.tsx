import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readOverview } from '../../api/read-overview';
import { useViewer } from '../../api/viewer';
import { Failure } from '../../components/failure';
import { Skeleton } from '../../components/skeleton';
import { SightProvider } from '../../components/viewer-context';
import { OverviewScreen } from './overview-screen';
import { ProjectScreen } from './project-screen';

/** The administrator's page: all projects, or one of them. */
export function AdminPage() {
  const viewer = useViewer();
  const overview = useQuery({ queryKey: ['overview'], queryFn: readOverview });
  const [projectId, setProjectId] = useState<string | null>(null);
  if (viewer.isPending || overview.isPending)
    return <Skeleton rows={['title', 'line', 'section', 'section', 'section', 'section']} />;
  if (viewer.isError) return <Failure error={viewer.error} retry={() => void viewer.refetch()} />;
  if (!overview.data) return <Failure error={overview.error} retry={() => void overview.refetch()} />;
  const project = overview.data.projects.find((one) => one.id === projectId);
  const leave = () => {
    setProjectId(null);
    void overview.refetch();
  };
  return (
    <SightProvider viewer={viewer.data} serverAt={overview.data.at}>
      <main className="admin stack">
        {overview.isError ? <Failure error={overview.error} retry={() => void overview.refetch()} /> : null}
        {project ? (
          <ProjectScreen key={project.id} project={project} overview={overview.data} leave={leave} />
        ) : (
          <OverviewScreen overview={overview.data} open={setProjectId} />
        )}
      </main>
    </SightProvider>
  );
}
