import { switchUser, type Person } from '../api/sandbox';

/** Acts as another person of the site. Loads the start page of a customer or the same page again. */
export function UserSwitcher({ user, users }: { user: Person; users: Person[] }) {
  const change = async (accountId: string) => {
    await switchUser(accountId);
    const next = users.find((one) => one.accountId === accountId);
    const isCustomer = next?.roles.includes('customer') ?? false;
    if (isCustomer !== user.roles.includes('customer')) location.assign('/');
    else location.reload();
  };
  return (
    <label className="user-switcher">
      <span className="quiet">Acting as</span>
      <select value={user.accountId} onChange={(event) => void change(event.target.value)}>
        {users.map((one) => (
          <option key={one.accountId} value={one.accountId}>
            {one.displayName}
            {one.roles.length > 0 ? ` (${one.roles.join(', ')})` : ''}
          </option>
        ))}
      </select>
    </label>
  );
}
