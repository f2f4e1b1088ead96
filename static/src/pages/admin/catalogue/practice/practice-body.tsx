import type { Overview } from '../../../../../../src/contract/admin';
import type { PracticeId } from '../../../../../../src/contract/common';
import type { PracticeView } from '../../../../../../src/contract/practices';
import { Choice } from '../../../../components/choice';
import { FormField } from '../../../../components/form-field';
import { text } from '../../../../text';
import { WorkflowDiagram } from '../diagram/workflow-diagram';
import { AdoptHere } from './adopt-here';
import { Conduct } from './conduct';
import { Objects } from './objects';
import { PracticeHead } from './practice-head';
import { Rules } from './rules';
import { WhereUsed } from './where-used';

const words = text.catalogue.practice;
const SHIPPED = 'shipped';

/** Everything about a practice: what it is for and where it is used first, then its workflow, then the rest to open. */
export function PracticeBody(props: {
  view: PracticeView;
  projects: Overview['projects'];
  canConfigure: boolean;
  shownFor: string | null;
  showFor: (projectId: string | null) => void;
  open: (practice: PracticeId) => void;
  openProject: (projectId: string) => void;
  adopt: (projectId: string) => void;
}) {
  const { view, shownFor, showFor } = props;
  const { entry } = view;
  return (
    <>
      <PracticeHead entry={entry} />
      <div className="practice-pair">
        <section className="stack-tight" aria-labelledby="brings">
          <h2 id="brings">{words.brings}</h2>
          <ul>
            {entry.brings.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
        <section className="stack-tight" aria-labelledby="where">
          <h2 id="where">{words.where}</h2>
          <WhereUsed projects={entry.projects} openProject={props.openProject} />
          <AdoptHere
            practice={entry}
            projects={props.projects}
            canConfigure={props.canConfigure}
            adopt={props.adopt}
          />
        </section>
      </div>
      <section className="stack-tight" aria-labelledby="workflow">
        <div className="spread">
          <h2 id="workflow">{words.workflow}</h2>
          {entry.projects.length === 0 ? null : (
            <div className="practice-shown screen-only">
              <FormField label={words.shownFor}>
                {(field) => (
                  <Choice
                    {...field}
                    options={[
                      { value: SHIPPED, label: words.shipped },
                      ...entry.projects.map(({ id, name }) => ({ value: id, label: words.adaptedIn(name) })),
                    ]}
                    value={shownFor ?? SHIPPED}
                    onChange={(value) => showFor(value === SHIPPED ? null : value)}
                  />
                )}
              </FormField>
            </div>
          )}
        </div>
        <WorkflowDiagram key={shownFor ?? SHIPPED} drawn={view} />
        <p className="subtle">{words.onExisting[view.workflow.onExisting]}</p>
      </section>
      <div>
        <Conduct view={view} open={props.open} />
        <Objects view={view} />
        <Rules view={view} />
      </div>
    </>
  );
}
