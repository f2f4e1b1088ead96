import type { Freeze, FreezesView } from '../../../../../src/contract/freezes';
import { FormField } from '../../../components/form-field';
import { PickMany, WriteMany, type PickOption } from '../../../components/pick';
import { text } from '../../../text';

const words = text.freezes.editor;
const KINDS = ['normal', 'standard', 'emergency'] as const;
const plain = (value: string): PickOption => ({ value, label: value });

/** Which changes it is about: four lists, each empty for all. */
export function ScopeFields(props: {
  freeze: Freeze;
  view: FreezesView;
  disabled: boolean;
  change: (freeze: Freeze) => void;
  faultAt: (field: string) => string | undefined;
}) {
  const { freeze, view, change } = props;
  const { scope } = freeze;
  const lists = {
    projects: view.projects.map(({ id, key }) => ({ value: id, label: key })),
    services: view.services.map(({ id, name }) => ({ value: id, label: name })),
    kinds: KINDS.map((value) => ({ value, label: words.kind[value] })),
    environments: view.environments.map(plain),
  };
  const put = (name: keyof typeof lists, values: readonly string[]) => {
    const next = name === 'kinds' ? KINDS.filter((kind) => values.includes(kind)) : [...values];
    change({ ...freeze, scope: { ...scope, [name]: next } });
  };
  return (
    <>
      <p className="small subtle">{words.scopeHelp}</p>
      <div className="sla-fields">
        {(['projects', 'services', 'kinds', 'environments'] as const).map((name) => {
          // Environments are what people call them: one that no service has yet can be written.
          const List = name === 'environments' ? WriteMany : PickMany;
          return (
            <FormField key={name} label={words[name]} error={props.faultAt(`scope.${name}`)}>
              {(field) => (
                <List
                  label={words[name]}
                  id={field.id}
                  isInvalid={field.isInvalid}
                  isDisabled={props.disabled}
                  describedBy={field['aria-describedby']}
                  {...(name === 'environments' ? {} : { placeholder: words.all })}
                  options={lists[name]}
                  values={scope[name]}
                  change={(values) => put(name, values)}
                />
              )}
            </FormField>
          );
        })}
      </div>
    </>
  );
}
