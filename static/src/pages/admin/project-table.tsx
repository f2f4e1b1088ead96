import Button from '@atlaskit/button/default/button';
import DynamicTable from '@atlaskit/dynamic-table';
import Lozenge from '@atlaskit/lozenge/lozenge';
import TextField from '@atlaskit/textfield/text-field';
import { useState } from 'react';
import type { Overview } from '../../../../src/contract/admin';
import { Pager } from '../../components/pager';
import { TableFrame } from '../../components/table-frame';
import { text } from '../../text';

const words = text.admin;
const PAGE = 25;
/** Below this a list is read faster than a filter is typed. */
const FILTER_FROM = 10;
const head = {
  cells: [
    { key: 'name', content: words.project, isSortable: true },
    { key: 'practices', content: words.practices },
    { key: 'gate', content: words.gate },
    { key: 'action', content: <span className="hidden-text">{words.action}</span> },
  ],
};
type Project = Overview['projects'][number];

function Action({ project, open }: { project: Project; open: (id: string) => void }) {
  if (!project.supported) return <span className="subtle">{project.whyNot ?? words.notSupported}</span>;
  const label =
    project.jobId !== null ? words.running : project.adopted.length > 0 ? words.open : words.adopt;
  return (
    <Button spacing="compact" onClick={() => open(project.id)}>
      {label}
      <span className="hidden-text"> {project.name}</span>
    </Button>
  );
}

const toRow = (open: (id: string) => void) => (project: Project) => ({
  key: project.id,
  cells: [
    {
      key: project.name,
      content: (
        <>
          {project.name} <span className="subtle">{project.key}</span>
        </>
      ),
    },
    {
      key: `${project.id} practices`,
      content:
        project.adopted.length === 0 ? (
          <span className="subtle">{project.supported ? words.notAdopted : words.notSupported}</span>
        ) : (
          <span className="row">
            {project.adopted.map((id) => (
              <Lozenge key={id} appearance="success">
                {text.common.practices[id]}
              </Lozenge>
            ))}
          </span>
        ),
    },
    {
      key: `${project.id} gate`,
      content:
        project.gate === null ? <span className="subtle">–</span> : text.common.gateModes[project.gate],
    },
    { key: `${project.id} action`, content: <Action project={project} open={open} /> },
  ],
});

/** All projects, a page at a time, with a filter when there are many. */
export function ProjectTable({
  projects,
  open,
}: {
  projects: readonly Project[];
  open: (projectId: string) => void;
}) {
  const [filter, setFilter] = useState('');
  const [page, setPage] = useState(0);
  const wanted = filter.trim().toLowerCase();
  const found = projects.filter((one) => `${one.name} ${one.key}`.toLowerCase().includes(wanted));
  return (
    <div className="stack-tight">
      {projects.length < FILTER_FROM ? null : (
        <div className="narrow">
          <label className="label" htmlFor="project-filter">
            {words.filter}
          </label>
          <TextField
            id="project-filter"
            value={filter}
            onChange={(event) => {
              setFilter(event.currentTarget.value);
              setPage(0);
            }}
          />
        </div>
      )}
      <TableFrame label={words.projects}>
        <DynamicTable
          label={words.projects}
          head={head}
          rows={found.slice(page * PAGE, (page + 1) * PAGE).map(toRow(open))}
          emptyView={<p>{words.noMatch}</p>}
        />
      </TableFrame>
      <Pager page={page} size={PAGE} all={found.length} go={setPage} />
    </div>
  );
}
