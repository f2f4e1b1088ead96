import Spinner from '@atlaskit/spinner';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { getProjects } from '../api/jira';
import { Failure } from '../layout/failure';

/** The projects that this person may see. */
export function ProjectsPage() {
  const projects = useQuery({ queryKey: ['projects'], queryFn: getProjects });
  if (projects.isError)
    return (
      <Failure
        title="The projects can't be shown"
        error={projects.error}
        retry={() => void projects.refetch()}
      />
    );
  return (
    <main className="page">
      <h1>Projects</h1>
      {projects.isPending && <Spinner label="Loading the projects" />}
      {projects.data?.values.length === 0 && <p className="quiet">There is no project that you may see.</p>}
      <ul className="requests">
        {projects.data?.values.map(({ id, key, name }) => (
          <li key={id}>
            <Link to={`/projects/${key}`}>{key}</Link> <span>{name}</span>
          </li>
        ))}
      </ul>
    </main>
  );
}
