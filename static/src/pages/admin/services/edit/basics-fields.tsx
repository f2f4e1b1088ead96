import TextArea from '@atlaskit/textarea/text-area';
import TextField from '@atlaskit/textfield/text-field';
import { Choice } from '../../../../components/choice';
import { FormField } from '../../../../components/form-field';
import { WriteMany } from '../../../../components/pick';
import { text } from '../../../../text';
import { PersonField } from '../../teams/people-pickers';
import type { FaultAt, ServiceDraft } from './draft';

const words = text.serviceAdmin.edit;
const STAGES = ['planned', 'live', 'retired'] as const;
const LEVELS = [1, 2, 3, 4, 5] as const;
const first = (faultAt: FaultAt, part: string, count: number): string | undefined =>
  faultAt(part) ?? Array.from({ length: count }, (_, index) => faultAt(`${part}.${index}`)).find(Boolean);

/** What a service is: names, who looks after it, what it is worth. */
export function BasicsFields(props: {
  draft: ServiceDraft;
  set: (part: Partial<ServiceDraft>) => void;
  faultAt: FaultAt;
  nameMissing: boolean;
}) {
  const { draft, set, faultAt } = props;
  return (
    <div className="service-basics">
      <FormField label={words.name} error={props.nameMissing ? words.nameNeeded : faultAt('name')}>
        {(field) => (
          <TextField
            {...field}
            maxLength={120}
            autoComplete="off"
            value={draft.name}
            onChange={({ currentTarget }) => set({ name: currentTarget.value })}
          />
        )}
      </FormField>
      <FormField
        label={words.aliases}
        help={words.aliasesHelp}
        error={first(faultAt, 'aliases', draft.aliases.length)}
      >
        {(field) => (
          <WriteMany
            id={field.id}
            label={words.aliases}
            isInvalid={field.isInvalid}
            describedBy={field['aria-describedby']}
            options={[]}
            values={draft.aliases}
            change={(aliases) => set({ aliases: aliases.slice(0, 20) })}
          />
        )}
      </FormField>
      <div className="service-wide">
        <FormField label={words.description} error={faultAt('description')}>
          {(field) => (
            <TextArea
              {...field}
              minimumRows={2}
              maxLength={2000}
              value={draft.description}
              onChange={({ currentTarget }) => set({ description: currentTarget.value })}
            />
          )}
        </FormField>
      </div>
      <FormField label={words.stage}>
        {(field) => (
          <Choice
            {...field}
            options={STAGES.map((value) => ({ value, label: text.registry.stages[value] }))}
            value={draft.stage}
            onChange={(value) => set({ stage: STAGES.find((one) => one === value) ?? 'live' })}
          />
        )}
      </FormField>
      <FormField label={words.criticality}>
        {(field) => (
          <Choice
            {...field}
            options={[
              { value: '', label: words.criticalityUnknown },
              ...LEVELS.map((value) => ({ value: String(value), label: text.registry.criticality(value) })),
            ]}
            value={draft.criticality === null ? '' : String(draft.criticality)}
            onChange={(value) => set({ criticality: value === '' ? null : Number(value) })}
          />
        )}
      </FormField>
      <FormField label={words.users} help={words.usersHelp} error={faultAt('users')}>
        {(field) => (
          <TextField
            {...field}
            type="number"
            min={0}
            step={1}
            value={draft.users === null ? '' : String(draft.users)}
            onChange={({ currentTarget }) => {
              const users = Math.round(Number(currentTarget.value));
              set({ users: currentTarget.value === '' || !(users >= 0) ? null : users });
            }}
          />
        )}
      </FormField>
      <FormField label={words.owner} help={words.ownerHelp} error={faultAt('owner')}>
        {(field) => <PersonField field={field} value={draft.owner} change={(owner) => set({ owner })} />}
      </FormField>
      <FormField label={words.team} help={words.teamHelp} error={faultAt('team')}>
        {(field) => (
          <TextField
            {...field}
            maxLength={120}
            autoComplete="off"
            value={draft.team ?? ''}
            onChange={({ currentTarget }) =>
              set({ team: currentTarget.value === '' ? null : currentTarget.value })
            }
          />
        )}
      </FormField>
      <FormField
        label={words.environments}
        help={words.environmentsHelp}
        error={first(faultAt, 'environments', draft.environments.length)}
      >
        {(field) => (
          <WriteMany
            id={field.id}
            label={words.environments}
            isInvalid={field.isInvalid}
            describedBy={field['aria-describedby']}
            options={[]}
            values={draft.environments}
            change={(environments) => set({ environments: environments.slice(0, 20) })}
          />
        )}
      </FormField>
    </div>
  );
}
