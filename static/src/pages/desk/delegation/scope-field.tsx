import { useId } from 'react';
import type { DelegationsView } from '../../../../../src/contract/delegations';
import { FormField } from '../../../components/form-field';
import { PickMany } from '../../../components/pick';
import { text } from '../../../text';
import type { DelegationDraft, DelegationFaults, ScopeKind } from './draft';
import { useProjects } from './use-projects';

const words = text.delegation;
const KINDS: readonly ScopeKind[] = ['all', 'projects', 'boards'];

/** Which seats: all of them, those in some projects, or those on some boards. */
export function ScopeField(props: {
  draft: DelegationDraft;
  boards: DelegationsView['boards'];
  faults: DelegationFaults;
  change: (part: Partial<DelegationDraft>) => void;
}) {
  const { draft, boards, faults, change } = props;
  const name = useId();
  const projects = useProjects(draft.kind === 'projects');
  return (
    <div className="stack-tight">
      <fieldset className="desk-scope stack-tight">
        <legend className="label">{words.form.scope}</legend>
        {KINDS.map((kind) => (
          <label key={kind} className="desk-tick">
            <input
              type="radio"
              name={name}
              disabled={kind === 'boards' && boards.length === 0}
              checked={draft.kind === kind}
              onChange={() => change({ kind })}
            />
            <span>
              {words.scopes[kind]}
              {kind === 'boards' && boards.length === 0 ? (
                <span className="subtle"> ({words.form.noBoards})</span>
              ) : null}
            </span>
          </label>
        ))}
      </fieldset>
      {draft.kind === 'projects' ? (
        <FormField
          label={words.form.projects}
          error={projects.isError ? words.form.projectsFailed : faults.projects}
        >
          {(field) => (
            <PickMany
              label={words.form.projects}
              id={field.id}
              isInvalid={field.isInvalid}
              describedBy={field['aria-describedby']}
              options={(projects.data ?? []).map(({ id, name: label }) => ({ value: id, label }))}
              values={draft.projects}
              change={(values) => change({ projects: values })}
            />
          )}
        </FormField>
      ) : null}
      {draft.kind === 'boards' ? (
        <FormField label={words.form.boards} error={faults.boards}>
          {(field) => (
            <PickMany
              label={words.form.boards}
              id={field.id}
              isInvalid={field.isInvalid}
              describedBy={field['aria-describedby']}
              options={boards.map(({ id, name: label }) => ({ value: id, label }))}
              values={draft.boards}
              change={(values) => change({ boards: values })}
            />
          )}
        </FormField>
      ) : null}
    </div>
  );
}
