import Avatar from '@atlaskit/avatar/avatar';
import { usePerson } from './people-context';

/** A person as words only, for use inside a sentence. */
export const PersonWord = ({ accountId }: { accountId: string }) => <>{usePerson(accountId).name}</>;

/** A person with picture and name. The picture is decoration: the name is beside it. */
export function PersonName({ accountId }: { accountId: string }) {
  const person = usePerson(accountId);
  return (
    <span className="person">
      <span aria-hidden="true" className="person-picture">
        <Avatar
          size="small"
          borderColor="transparent"
          {...(person.avatarUrl ? { src: person.avatarUrl } : {})}
        />
      </span>
      <span className="person-name">{person.name}</span>
    </span>
  );
}
