import Button from '@atlaskit/button/default/button';
import SectionMessage from '@atlaskit/section-message/section-message';
import { useState, type ReactNode } from 'react';
import type { Overview } from '../../../../../src/contract/admin';
import type { RequestOf } from '../../../../../src/contract/resolvers';
import type { ImportPlanView } from '../../../../../src/contract/transfer';
import { DatedMoment } from '../../../components/moment';
import { text } from '../../../text';
import { FocusHeading } from '../focus-heading';
import { ImportProject } from './import-project';

const words = text.transfer.importing;
type ProjectMap = RequestOf<'config.planImport'>['projects'];

function Verdict({ plan }: { plan: ImportPlanView }) {
  if (plan.blockers.length > 0)
    return (
      <SectionMessage appearance="error" title={words.blocked(plan.blockers.length)} headingLevel="h3">
        <ul>
          {plan.blockers.map((blocker) => (
            <li key={blocker}>{blocker}</li>
          ))}
        </ul>
      </SectionMessage>
    );
  return <p>{plan.writes === 0 ? words.nothing : words.together}</p>;
}

/** What importing would do in each project, and which project of this site each one becomes. */
export function ImportPlan(props: {
  plan: ImportPlanView;
  /** The projects that the plan was made for. */
  planned: ProjectMap;
  projects: Overview['projects'];
  replanning: boolean;
  applying: boolean;
  problem: ReactNode;
  again: (projects: ProjectMap) => void;
  apply: () => void;
  back: () => void;
}) {
  const { plan, planned, projects } = props;
  const [map, setMap] = useState<ProjectMap>(planned);
  const changed = JSON.stringify(map) !== JSON.stringify(planned);
  const blocked = plan.blockers.length > 0;
  const applicable = !blocked && plan.writes > 0 && !changed && props.problem === null;
  return (
    <div className="stack">
      <FocusHeading level="h2">{words.plan}</FocusHeading>
      <p className="subtle">
        {words.from} {plan.from.site}, {words.exported} <DatedMoment at={plan.from.exportedAt} />{' '}
        {words.version(plan.from.appVersion)}.
      </p>
      <Verdict plan={plan} />
      <section className="stack-tight" aria-label={words.projects}>
        <h3>
          {words.projects} ({plan.projects.length})
        </h3>
        {plan.projects.map((project) => (
          <ImportProject
            key={project.key}
            project={project}
            projects={projects}
            becomes={project.key in map ? (map[project.key] ?? null) : project.projectId}
            leftOut={project.key in map && map[project.key] === null}
            become={(id) => setMap((now) => ({ ...now, [project.key]: id }))}
          />
        ))}
      </section>
      {changed ? <p role="status">{words.changed}</p> : null}
      {props.problem}
      <div className="row">
        {applicable ? (
          <Button appearance="primary" isLoading={props.applying} onClick={props.apply}>
            {words.apply(plan.writes)}
          </Button>
        ) : plan.writes === 0 && !blocked && !changed && props.problem === null ? null : (
          <Button
            appearance={changed ? 'primary' : 'default'}
            isLoading={props.replanning}
            onClick={() => props.again(map)}
          >
            {words.again}
          </Button>
        )}
        <Button appearance="subtle" isDisabled={props.applying} onClick={props.back}>
          {words.backToFile}
        </Button>
      </div>
    </div>
  );
}
