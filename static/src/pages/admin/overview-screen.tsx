import SectionMessage from '@atlaskit/section-message/section-message';
import type { Overview } from '../../../../src/contract/admin';
import { text } from '../../text';
import { ProjectTable } from './project-table';
import { FocusHeading } from './focus-heading';

const words = text.admin;

/** Projects with their practices, and the notice about the trademark. */
export function OverviewScreen({
  overview,
  open,
}: {
  overview: Overview;
  open: (projectId: string) => void;
}) {
  return (
    <>
      <header className="stack-tight">
        <FocusHeading level="h1">{words.title}</FocusHeading>
        <p>{words.lead}</p>
        {overview.notice ? <p className="subtle">{overview.notice}</p> : null}
      </header>
      {overview.canConfigure ? null : (
        <SectionMessage title={words.readOnly}>
          <p>{words.readOnlyWhy}</p>
        </SectionMessage>
      )}
      <section className="stack-tight" aria-labelledby="projects">
        <h2 id="projects">{words.projects}</h2>
        {overview.projects.length === 0 ? (
          <div className="stack-tight">
            <p className="strong">{words.noProjects}</p>
            <p className="subtle">{words.noProjectsWhy}</p>
          </div>
        ) : (
          <ProjectTable projects={overview.projects} open={open} />
        )}
      </section>
      <p className="small subtle">{words.trademark}</p>
    </>
  );
}
