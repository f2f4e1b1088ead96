import AsyncSelect from '@atlaskit/select/async-select';
import { findPeople } from '../../../../api/find-people';
import { PeopleProvider, usePerson, usePersonName } from '../../../../components/people-context';
import type { PickOption } from '../../../../components/pick';
import { text } from '../../../../text';

const words = text.sla.escalations;
const SHORTEST = 2;

async function search(written: string): Promise<PickOption[]> {
  if (written.trim().length < SHORTEST) return [];
  const found = await findPeople(written.trim()).catch(() => []);
  return found.map(({ accountId, name }) => ({ value: accountId, label: name }));
}

const nothing = ({ inputValue }: { inputValue: string }) =>
  inputValue.trim().length < SHORTEST ? words.findPerson : words.nobodyFound;

function Search({ user, change }: { user: string; change: (accountId: string) => void }) {
  const person = usePerson(user);
  return (
    <AsyncSelect<PickOption>
      aria-label={words.person}
      spacing="compact"
      placeholder={words.findPerson}
      isInvalid={user === ''}
      loadOptions={search}
      noOptionsMessage={nothing}
      value={user === '' ? null : { value: user, label: person.name }}
      onChange={(option) => change(option?.value ?? '')}
    />
  );
}

/** A person, found by name as the viewer sees people. Only the account id is kept. */
export const PersonPicker = (props: { user: string; change: (accountId: string) => void }) => (
  <PeopleProvider accountIds={props.user === '' ? [] : [props.user]}>
    <Search {...props} />
  </PeopleProvider>
);

function SearchMany(props: {
  label: string;
  users: readonly string[];
  change: (users: readonly string[]) => void;
}) {
  const nameOf = usePersonName();
  return (
    <AsyncSelect<PickOption, true>
      aria-label={props.label}
      clearControlLabel={text.common.clear(props.label)}
      className="pick-many"
      isMulti
      spacing="compact"
      placeholder={words.findPerson}
      isInvalid={props.users.length === 0}
      loadOptions={search}
      noOptionsMessage={nothing}
      value={props.users.map((value) => ({ value, label: nameOf(value) }))}
      onChange={(chosen) => props.change(chosen.map((option) => option.value))}
    />
  );
}

/** Several people, found by name. */
export const PeoplePicker = (props: {
  label: string;
  users: readonly string[];
  change: (users: readonly string[]) => void;
}) => (
  <PeopleProvider accountIds={props.users}>
    <SearchMany {...props} />
  </PeopleProvider>
);
