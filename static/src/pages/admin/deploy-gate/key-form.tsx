import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { useState } from 'react';
import type { RequestOf } from '../../../../../src/contract/resolvers';
import { FormField } from '../../../components/form-field';
import { PickMany } from '../../../components/pick';
import { text } from '../../../text';

const words = text.deployGate.form;

/** Makes a key: for whom, and of which projects it may ask. */
export function KeyForm(props: {
  projects: readonly { id: string; key: string }[];
  busy: boolean;
  cancel: () => void;
  create: (request: Omit<RequestOf<'deployGate.create'>, 'version'>) => void;
}) {
  const { projects, busy, cancel, create } = props;
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>(
    projects.length === 1 ? projects.map(({ id }) => id) : [],
  );
  const [checked, setChecked] = useState(false);
  const badName = name.trim() === '';
  const badProjects = chosen.length === 0;
  return (
    <form
      className="stack-tight form"
      noValidate
      aria-label={words.title}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!badName && !badProjects) create({ name: name.trim(), projects: [...chosen] });
      }}
    >
      <FormField
        label={words.name}
        help={words.nameHelp}
        error={checked && badName ? words.nameNeeded : undefined}
      >
        {(field) => (
          <TextField
            {...field}
            autoFocus
            autoComplete="off"
            maxLength={60}
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        )}
      </FormField>
      <FormField label={words.projects} error={checked && badProjects ? words.projectsNeeded : undefined}>
        {(field) => (
          <PickMany
            id={field.id}
            label={words.projects}
            isInvalid={field.isInvalid}
            describedBy={field['aria-describedby']}
            options={projects.map(({ id, key }) => ({ value: id, label: key }))}
            values={chosen}
            change={setChosen}
          />
        )}
      </FormField>
      <div className="row">
        <Button type="submit" appearance="primary" isLoading={busy}>
          {words.create}
        </Button>
        <Button appearance="subtle" onClick={cancel}>
          {text.common.cancel}
        </Button>
      </div>
    </form>
  );
}
