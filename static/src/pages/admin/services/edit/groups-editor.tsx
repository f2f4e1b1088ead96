import Button from '@atlaskit/button/default/button';
import TextField from '@atlaskit/textfield/text-field';
import { FieldError } from '../../../../components/field-error';
import { FormField } from '../../../../components/form-field';
import { text } from '../../../../text';
import { newGroupId, withoutGroup, type FaultAt, type ServiceDraft } from './draft';

const words = text.serviceAdmin.edit;

/** Groups in which services stand in for one another: "2 of 3 suffice". */
export function GroupsEditor(props: {
  draft: ServiceDraft;
  set: (part: Partial<ServiceDraft>) => void;
  faultAt: FaultAt;
}) {
  const { draft, set, faultAt } = props;
  const { groups, dependsOn } = draft;
  if (dependsOn.length < 2 && groups.length === 0) return null;
  const change = (index: number, part: Partial<(typeof groups)[number]>) =>
    set({ groups: groups.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <section className="stack-tight">
      <h4>{words.groups}</h4>
      {groups.map((group, index) => {
        const members = dependsOn.filter((one) => one.group === group.id).length;
        const name = group.name || words.groupUnnamed(index + 1);
        return (
          <div key={group.id} className="service-group" role="group" aria-label={name}>
            <FormField label={words.groupName}>
              {(field) => (
                <TextField
                  {...field}
                  isCompact
                  maxLength={120}
                  autoComplete="off"
                  placeholder={words.groupUnnamed(index + 1)}
                  value={group.name}
                  onChange={({ currentTarget }) => change(index, { name: currentTarget.value })}
                />
              )}
            </FormField>
            <FormField label={words.groupNeed}>
              {(field) => (
                <TextField
                  {...field}
                  type="number"
                  isCompact
                  min={1}
                  max={50}
                  value={String(group.need)}
                  onChange={({ currentTarget }) => {
                    const need = Number(currentTarget.value);
                    if (Number.isInteger(need) && need >= 1 && need <= 50) change(index, { need });
                  }}
                />
              )}
            </FormField>
            <p className="subtle">{members === 0 ? words.groupEmpty : words.groupOf(group.need, members)}</p>
            <Button
              appearance="subtle"
              spacing="compact"
              aria-label={words.groupRemove(name)}
              onClick={() => set(withoutGroup(draft, group.id))}
            >
              ✕
            </Button>
            <FieldError id={`group-${index}`}>{faultAt(`groups.${index}`) ?? null}</FieldError>
          </div>
        );
      })}
      <div>
        <Button
          isDisabled={groups.length >= 50}
          onClick={() => set({ groups: [...groups, { id: newGroupId(groups), name: '', need: 1 }] })}
        >
          {words.groupsAdd}
        </Button>
      </div>
    </section>
  );
}
