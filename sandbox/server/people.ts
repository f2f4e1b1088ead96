/** Somebody one can act as. */
export interface Person {
  readonly accountId: string;
  readonly displayName: string;
  readonly email: string;
  /** Names of groups and project roles, for the user switcher. */
  readonly roles: readonly string[];
  readonly accountType: 'atlassian' | 'app' | 'customer';
  readonly timeZone: string;
  readonly locale: string;
}
export interface People {
  all(): Person[];
  byAccount(accountId: string): Person | undefined;
  byEmail(email: string): Person | undefined;
}

type Rows = Readonly<Record<string, readonly unknown[]>>;
interface UserRow {
  id: string;
  displayName: string;
  email: string;
  accountType: Person['accountType'];
  active: boolean;
  timeZone: string;
  locale: string;
}
interface GroupRow {
  name: string;
  members: string[];
}
interface RoleRow {
  id: string;
  name: string;
}
interface ActorsRow {
  roleId: string;
  users: string[];
  groups: string[];
}

/** Reads people from the site's rows: users, groups, projectRoles, roleActors. */
export function peopleOf(rows: () => Rows): People {
  const read = (): Person[] => {
    const { users = [], groups = [], projectRoles = [], roleActors = [] } = rows();
    return (users as UserRow[])
      .filter((user) => user.active && user.accountType !== 'app')
      .map((user) => {
        const memberOf = (groups as GroupRow[])
          .filter(({ members }) => members.includes(user.id))
          .map(({ name }) => name);
        const roleIds = (roleActors as ActorsRow[])
          .filter((actors) => actors.users.includes(user.id))
          .map(({ roleId }) => roleId);
        const roles = (projectRoles as RoleRow[])
          .filter(({ id }) => roleIds.includes(id))
          .map(({ name }) => name);
        return {
          accountId: user.id,
          displayName: user.displayName,
          email: user.email,
          accountType: user.accountType,
          timeZone: user.timeZone,
          locale: user.locale,
          roles: [...new Set([...memberOf, ...roles])],
        };
      });
  };
  return {
    all: read,
    byAccount: (accountId) => read().find((person) => person.accountId === accountId),
    byEmail: (email) => read().find((person) => person.email.toLowerCase() === email.toLowerCase()),
  };
}
