import Button from '@atlaskit/button/default/button';
import { useState } from 'react';
import type { Overview } from '../../../../../../src/contract/admin';
import type { CatalogueEntry } from '../../../../../../src/contract/practices';
import { Choice } from '../../../../components/choice';
import { FormField } from '../../../../components/form-field';
import { text } from '../../../../text';

const words = text.catalogue.practice;

/** Leads to the wizard of a project that hasn't adopted the practice yet, with the practice chosen. */
export function AdoptHere(props: {
  practice: CatalogueEntry;
  projects: Overview['projects'];
  canConfigure: boolean;
  adopt: (projectId: string) => void;
}) {
  const { practice, adopt } = props;
  const [projectId, setProjectId] = useState('');
  const [missing, setMissing] = useState(false);
  const inUse = new Set(practice.projects.map((one) => one.id));
  const open = props.projects.filter((one) => one.supported && !inUse.has(one.id));
  if (!props.canConfigure) return <p className="subtle">{text.admin.readOnlyWhy}</p>;
  if (open.length === 0) return <p className="subtle">{words.everywhere}</p>;
  return (
    <form
      className="adopt-here screen-only"
      onSubmit={(event) => {
        event.preventDefault();
        if (projectId === '') setMissing(true);
        else adopt(projectId);
      }}
    >
      <FormField
        label={words.adoptIn}
        help={words.adoptWhy}
        error={missing && projectId === '' ? words.projectNeeded : undefined}
      >
        {(field) => (
          <Choice
            {...field}
            options={open.map(({ id, name, key }) => ({ value: id, label: `${name} (${key})` }))}
            value={projectId}
            placeholder={words.chooseProject}
            onChange={setProjectId}
          />
        )}
      </FormField>
      <div className="adopt-button">
        <Button type="submit" appearance="primary">
          {words.adopt}
        </Button>
      </div>
    </form>
  );
}
