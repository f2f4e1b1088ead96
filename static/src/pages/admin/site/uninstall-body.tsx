import Lozenge from '@atlaskit/lozenge/lozenge';
import type { ReactNode } from 'react';
import type { UninstallView } from '../../../../../src/contract/upkeep';
import { DatedMoment } from '../../../components/moment';
import { TableFrame } from '../../../components/table-frame';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';

const words = text.transfer.uninstall;

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section className="stack-tight" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function Projects({ projects }: Pick<UninstallView, 'projects'>) {
  if (projects.length === 0) return <p>{words.noProjects}</p>;
  return (
    <TableFrame label={words.projects}>
      <table className="plain-table" aria-label={words.projects}>
        <thead>
          <tr>
            <th scope="col">{text.admin.project}</th>
            <th scope="col">{words.gate}</th>
            <th scope="col">{words.rules}</th>
          </tr>
        </thead>
        <tbody>
          {projects.map((project) => (
            <tr key={project.id}>
              <th scope="row">
                {project.name} <span className="subtle">{project.key}</span>
              </th>
              <td>{project.gate === null ? '–' : text.transfer.gates[project.gate]}</td>
              <td>
                <Lozenge appearance={project.attached ? 'warning' : 'success'}>
                  {project.attached ? words.attached : words.detached}
                </Lozenge>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

/** What preparing does and leaves, how far each project is, and the report of the last time. */
export function UninstallBody(props: { view: UninstallView; problem: ReactNode; action: ReactNode }) {
  const { view } = props;
  return (
    <>
      <FocusHeading level="h2">{words.title}</FocusHeading>
      <p>{words.lead}</p>
      <p className="row">
        {view.preparedAt === null ? (
          <Lozenge appearance="warning">{words.notPrepared}</Lozenge>
        ) : (
          <>
            <Lozenge appearance="success">{words.preparedAt}</Lozenge>
            <span className="subtle">
              <DatedMoment at={view.preparedAt} />
            </span>
          </>
        )}
      </p>
      <Projects projects={view.projects} />
      <Lines title={words.does} lines={view.does} />
      <Lines title={words.leaves} lines={view.leaves} />
      {props.problem}
      <div className="row">
        {props.action}
        <span className="small subtle">{words.canEnforce}</span>
      </div>
      <Lines title={words.report} lines={view.report} />
    </>
  );
}
