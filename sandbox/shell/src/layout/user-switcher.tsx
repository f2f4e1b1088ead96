import { switchUser, type Person } from '../api/sandbox';

/** Groups that everybody has say nothing about a person's part. */
const EVERYBODY = /^jira-.*-users$/;

/** "Priya Raman (cab members)": the first group or role that tells this person from the others. */
function nameWithPart(person: Person): string {
  const part = person.roles.find((role) => !EVERYBODY.test(role));
  return part ? `${person.displayName} (${part.replaceAll('-', ' ').toLowerCase()})` : person.displayName;
}

/** Acts as another person of the site. Loads the start page of a customer or the same page again. */
export function UserSwitcher({ user, users }: { user: Person; users: Person[] }) {
  const change = async (accountId: string) => {
    await switchUser(accountId);
    const next = users.find((one) => one.accountId === accountId);
    if (next?.accountType !== user.accountType) location.assign('/');
    else location.reload();
  };
  return (
    <label className="user-switcher">
      <span className="quiet label">Acting as</span>
      <select value={user.accountId} onChange={(event) => void change(event.target.value)}>
        {users.map((one) => (
          <option key={one.accountId} value={one.accountId}>
            {nameWithPart(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
