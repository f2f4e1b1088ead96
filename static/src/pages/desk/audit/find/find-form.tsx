import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useState } from 'react';
import { Choice } from '../../../../components/choice';
import { FormField } from '../../../../components/form-field';
import { text } from '../../../../text';
import { isBackwards, KINDS, LEVELS, STATES, type Question } from './question';

const words = text.evidence.find;
const ANY = { value: '', label: text.evidence.any };
const NOTHING: Question = {
  key: null,
  projectId: null,
  state: null,
  level: null,
  kind: null,
  from: null,
  to: null,
};

/** What to look for. Nothing is asked letter by letter: only once somebody presses Find. */
export function FindForm(props: {
  question: Question;
  projects: readonly { id: string; key: string }[];
  busy: boolean;
  ask: (question: Question) => void;
}) {
  const { projects, busy, ask } = props;
  const [draft, setDraft] = useState(props.question);
  const [checked, setChecked] = useState(false);
  const change = (more: Partial<Question>) => setDraft((before) => ({ ...before, ...more }));
  const backwards = isBackwards(draft);
  return (
    <form
      className="stack-tight no-print"
      noValidate
      role="search"
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!backwards) ask(draft);
      }}
    >
      <div className="filters">
        <div className="filter">
          <FormField label={words.project}>
            {(field) => (
              <Choice
                {...field}
                options={[ANY, ...projects.map(({ id, key }) => ({ value: id, label: key }))]}
                value={draft.projectId ?? ''}
                onChange={(value) => change({ projectId: value || null })}
              />
            )}
          </FormField>
        </div>
        <div className="filter">
          <FormField label={words.state}>
            {(field) => (
              <Choice
                {...field}
                options={[ANY, ...STATES.map((value) => ({ value, label: text.evidence.states[value] }))]}
                value={draft.state ?? ''}
                onChange={(value) => change({ state: STATES.find((one) => one === value) ?? null })}
              />
            )}
          </FormField>
        </div>
        <div className="filter">
          <FormField label={words.level}>
            {(field) => (
              <Choice
                {...field}
                options={[ANY, ...LEVELS.map((value) => ({ value, label: text.common.levels[value] }))]}
                value={draft.level ?? ''}
                onChange={(value) => change({ level: LEVELS.find((one) => one === value) ?? null })}
              />
            )}
          </FormField>
        </div>
        <div className="filter">
          <FormField label={words.kind}>
            {(field) => (
              <Choice
                {...field}
                options={[ANY, ...KINDS.map((value) => ({ value, label: text.evidence.kinds[value] }))]}
                value={draft.kind ?? ''}
                onChange={(value) => change({ kind: KINDS.find((one) => one === value) ?? null })}
              />
            )}
          </FormField>
        </div>
        <div className="filter">
          <FormField label={words.from}>
            {(field) => (
              <TextField
                {...field}
                type="date"
                value={draft.from ?? ''}
                onChange={({ currentTarget }) => change({ from: currentTarget.value || null })}
              />
            )}
          </FormField>
        </div>
        <div className="filter">
          <FormField label={words.to} error={checked && backwards ? words.badSpan : undefined}>
            {(field) => (
              <TextField
                {...field}
                type="date"
                value={draft.to ?? ''}
                onChange={({ currentTarget }) => change({ to: currentTarget.value || null })}
              />
            )}
          </FormField>
        </div>
        <div className="filter">
          <FormField label={words.key} help={words.keyHelp}>
            {(field) => (
              <TextField
                {...field}
                autoComplete="off"
                maxLength={64}
                value={draft.key ?? ''}
                onChange={({ currentTarget }) => change({ key: currentTarget.value || null })}
              />
            )}
          </FormField>
        </div>
      </div>
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={busy}>
          {words.find}
        </Button>
        <Button
          appearance="subtle"
          onClick={() => {
            setDraft(NOTHING);
            setChecked(false);
            ask(NOTHING);
          }}
        >
          {words.clear}
        </Button>
      </div>
    </form>
  );
}
