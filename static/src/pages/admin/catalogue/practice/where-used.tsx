import type { CatalogueEntry } from '../../../../../../src/contract/practices';
import { TextButton } from '../../../../components/text-button';
import { text } from '../../../../text';
import { StateLozenge } from '../practice-states';

const words = text.catalogue.practice;
const AT_FIRST = 6;

/** Each project that uses the practice, with its state; a long list is cut and opened by choice. */
export function WhereUsed(props: {
  projects: CatalogueEntry['projects'];
  openProject: (projectId: string) => void;
}) {
  const { projects, openProject } = props;
  if (projects.length === 0) return <p className="subtle">{words.nowhere}</p>;
  const list = (some: typeof projects) => (
    <ul className="plain-list practice-projects">
      {some.map((project) => (
        <li key={project.id} className="row">
          <TextButton onClick={() => openProject(project.id)}>{project.name}</TextButton>
          <span className="subtle">{project.key}</span>
          <StateLozenge state={project.state} />
          {project.behind ? <StateLozenge state="behind" /> : null}
        </li>
      ))}
    </ul>
  );
  const rest = projects.slice(AT_FIRST);
  return (
    <>
      {list(projects.slice(0, AT_FIRST))}
      {rest.length === 0 ? null : (
        <details>
          <summary className="more">{words.more(rest.length)}</summary>
          {list(rest)}
        </details>
      )}
    </>
  );
}
