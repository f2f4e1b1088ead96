import type { Overview } from '../../../../src/contract/admin';
import { text } from '../../text';
import { ProjectTable } from './project-table';

const words = text.admin;

/** Projects with their practices. */
export function OverviewScreen({
  overview,
  open,
}: {
  overview: Overview;
  open: (projectId: string) => void;
}) {
  return (
    <section className="stack-tight" aria-labelledby="projects">
      <h2 id="projects" className="hidden-text">
        {words.projects}
      </h2>
      {overview.notice ? <p className="subtle">{overview.notice}</p> : null}
      {overview.projects.length === 0 ? (
        <div className="stack-tight">
          <p className="strong">{words.noProjects}</p>
          <p className="subtle">{words.noProjectsWhy}</p>
        </div>
      ) : (
        <ProjectTable projects={overview.projects} open={open} />
      )}
    </section>
  );
}
