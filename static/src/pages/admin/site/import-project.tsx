import type { Overview } from '../../../../../src/contract/admin';
import type { ImportPlanView } from '../../../../../src/contract/transfer';
import { Choice } from '../../../components/choice';
import { FormField } from '../../../components/form-field';
import { text } from '../../../text';
import { PlanDiff } from '../adopt/plan-diff';

const words = text.transfer.importing;
const OUT = 'out';

/** A project of the file: which one of this site it becomes, and what would happen there. */
export function ImportProject(props: {
  project: ImportPlanView['projects'][number];
  projects: Overview['projects'];
  /** Id of the project of this site; null: none yet, or left out. */
  becomes: string | null;
  leftOut: boolean;
  become: (projectId: string | null) => void;
}) {
  const { project, becomes, leftOut } = props;
  return (
    <div className="card stack-tight">
      <div className="narrow">
        <FormField
          label={words.into(project.key)}
          error={becomes === null && !leftOut ? words.noProject : undefined}
        >
          {(field) => (
            <Choice
              {...field}
              placeholder={text.catalogue.practice.chooseProject}
              options={[
                { value: OUT, label: words.leaveOut },
                ...props.projects
                  .filter((one) => one.supported)
                  .map(({ id, name, key }) => ({ value: id, label: `${name} (${key})` })),
              ]}
              value={leftOut ? OUT : (becomes ?? '')}
              onChange={(value) => props.become(value === OUT || value === '' ? null : value)}
            />
          )}
        </FormField>
      </div>
      <p className="subtle small">
        {project.practices.map((practice) => text.common.practices[practice]).join(', ')}
      </p>
      {project.items.length > 0 ? (
        <details>
          <summary className="more">
            {words.writes(project.writes)}
            {project.conflicts > 0 ? `, ${words.conflicts(project.conflicts)}` : ''}
          </summary>
          <PlanDiff items={project.items} />
        </details>
      ) : null}
    </div>
  );
}
