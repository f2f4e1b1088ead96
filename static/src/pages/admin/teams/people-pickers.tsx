import Button from '@atlaskit/button/default/button';
import AsyncSelect from '@atlaskit/select/async-select';
import { findPeople } from '../../../api/find-people';
import { useAnnounce } from '../../../components/announcer';
import type { FieldTies } from '../../../components/form-field';
import { PeopleProvider, usePeopleNames } from '../../../components/people-context';
import { PersonName } from '../../../components/person-name';
import type { PickOption } from '../../../components/pick';
import { text } from '../../../text';

const words = text.teams.people;
const SHORTEST = 2;

/** Refused or unreachable: said in place of the results. */
async function search(written: string): Promise<PickOption[]> {
  if (written.trim().length < SHORTEST) return [];
  const found = await findPeople(written.trim()).catch(() => null);
  if (found === null) return [{ value: '', label: words.refused, isDisabled: true }];
  return found.map(({ accountId, name }) => ({ value: accountId, label: name }));
}
const nothing = ({ inputValue }: { inputValue: string }) =>
  inputValue.trim().length < SHORTEST ? words.write : words.nobody;
const shared = (field: FieldTies) => ({
  inputId: field.id,
  'aria-describedby': field['aria-describedby'],
  isInvalid: field.isInvalid,
  placeholder: words.find,
  loadOptions: search,
  noOptionsMessage: nothing,
  isOptionDisabled: (option: PickOption) => option.isDisabled === true,
});

function One({
  field,
  value,
  change,
}: {
  field: FieldTies;
  value: string | null;
  change: (id: string | null) => void;
}) {
  const nameOf = usePeopleNames();
  return (
    <AsyncSelect<PickOption>
      {...shared(field)}
      isClearable
      value={value === null ? null : { value, label: nameOf(value) }}
      onChange={(option) => change(option?.value ?? null)}
    />
  );
}

function Many(props: { field: FieldTies; values: readonly string[]; change: (ids: string[]) => void }) {
  const { field, values, change } = props;
  const nameOf = usePeopleNames();
  const announce = useAnnounce();
  const remove = (id: string) => {
    change(values.filter((one) => one !== id));
    announce(words.removed(nameOf(id)));
    document.getElementById(field.id)?.focus();
  };
  return (
    <div className="stack-tight">
      {values.length === 0 ? null : (
        <ul className="plain-list cal-dates">
          {values.map((id) => (
            <li key={id} className="cal-date">
              <PersonName accountId={id} />
              <Button
                appearance="subtle"
                spacing="compact"
                aria-label={words.remove(nameOf(id))}
                onClick={() => remove(id)}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
      <AsyncSelect<PickOption>
        {...shared(field)}
        value={null}
        onChange={(option) => {
          if (option === null || values.includes(option.value)) return;
          change([...values, option.value]);
          announce(words.added(option.label));
        }}
      />
    </div>
  );
}

/** A person or nobody, found by name as the viewer sees people. Only the account id is kept. */
export const PersonField = (props: Parameters<typeof One>[0]) => (
  <PeopleProvider accountIds={props.value === null ? [] : [props.value]}>
    <One {...props} />
  </PeopleProvider>
);

/** Several people, each with a way out of the list, and a search that adds one. */
export const PeopleField = (props: Parameters<typeof Many>[0]) => (
  <PeopleProvider accountIds={props.values}>
    <Many {...props} />
  </PeopleProvider>
);
