import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import { useQuery } from '@tanstack/react-query';
import { Link, NavLink, useParams } from 'react-router-dom';
import { getProject } from '../api/jira';
import { getModules } from '../api/sandbox';
import { AppFrame } from '../apps/app-frame';
import { Failure } from '../layout/failure';

/** A project: its navigation with the pages of the app, and the page that is chosen. */
export function ProjectPage() {
  const { key = '', moduleKey } = useParams();
  const project = useQuery({ queryKey: ['project', key], queryFn: () => getProject(key) });
  const projectId = project.data?.id;
  const modules = useQuery({
    queryKey: ['modules', 'project', projectId],
    queryFn: () => getModules('project', { projectId: projectId as string }),
    enabled: projectId !== undefined,
  });
  if (project.isError)
    return (
      <Failure title={`${key} can't be shown`} error={project.error} retry={() => void project.refetch()} />
    );
  if (project.isPending || modules.isPending)
    return (
      <main className="page" aria-busy="true">
        <Spinner label="Loading the project" />
      </main>
    );
  const pages = modules.data ?? [];
  const module = moduleKey === undefined ? pages[0] : pages.find((page) => page.key === moduleKey);
  const jql = encodeURIComponent(`project = ${project.data.key} ORDER BY updated DESC`);
  return (
    <main className="project">
      <nav className="project-nav" aria-label={project.data.name}>
        <h2>{project.data.name}</h2>
        <Link to={`/issues?jql=${jql}`}>Issues</Link>
        {pages.map((page) => (
          <NavLink key={page.key} to={`/projects/${project.data.key}/apps/${page.key}`}>
            {page.title}
          </NavLink>
        ))}
      </nav>
      <section className="project-main">
        {module ? (
          <AppFrame key={module.key} module={module} ids={{ projectId: project.data.id }} fill />
        ) : (
          <SectionMessage title="No app shows anything here for you">
            <p>The issues of {project.data.name} are behind the link at the left.</p>
          </SectionMessage>
        )}
      </section>
    </main>
  );
}
