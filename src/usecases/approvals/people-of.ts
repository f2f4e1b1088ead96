import type { BoardRules } from '../../contract/board-terms';
import type { Approver } from '../../domain/approvals/types';
import { fieldValueOf } from '../../jira/field-value';
import type { LiveIssue } from '../../jira/read-issue';
import type { RoleActors } from '../../jira/roles';
import { serviceNamesOf } from '../change/read-change';
import type { IssueRules } from '../rules/find-practice';
import { accountsIn } from './accounts-in';
import type { Source } from './seating';

/** Where people are looked up. What Jira gives for groups are active members; the others are checked with `active`. */
export interface Directory {
  readonly members: (groupId: string) => Promise<readonly string[]>;
  readonly role: (roleId: string) => Promise<RoleActors>;
  readonly active: (accountIds: readonly string[]) => Promise<readonly string[]>;
  /** Owners by the names in the change; `owner` null: it has none, undefined: no such service is registered. */
  readonly owners: (
    names: readonly string[],
  ) => Promise<readonly { readonly name: string; readonly owner: string | null | undefined }[]>;
}

/** Who an approver names on one change, and what of it names nobody. Throws what the directory throws. */
export async function peopleOf(
  approver: Approver,
  found: IssueRules,
  issue: LiveIssue,
  directory: Directory,
): Promise<Source> {
  const { via } = approver;
  switch (approver.kind) {
    case 'group':
      return some(await directory.members(approver.groupId), `Nobody active is in the group for “${via}”`);
    case 'users':
      return some(
        await directory.active(approver.accountIds),
        `None of the people named for “${via}” is active any more`,
      );
    case 'role': {
      const { accountIds, groupIds, name } = await directory.role(approver.roleId);
      const groups = await Promise.all(groupIds.map(directory.members));
      const people = [...(await directory.active(accountIds)), ...groups.flat()];
      return some(people, `Nobody active has the project role “${name || via}”`);
    }
    case 'serviceOwner':
      return owners(serviceNamesOf(found.practice, issue), directory);
    case 'teamLead':
      return teamLead(found, issue, directory);
    case 'field':
      return some(
        await directory.active(accountsIn(issue.raw[approver.fieldId])),
        `The field for “${via}” names nobody who is active`,
      );
    case 'board':
      return board(boardOf(found, approver.boardId), via, directory);
  }
}

/** A board by its id; undefined: there is none any more. */
export const boardOf = ({ rules }: Pick<IssueRules, 'rules'>, boardId: string): BoardRules | undefined =>
  rules.boards?.find(({ id }) => id === boardId);

const some = (people: readonly string[], nobody: string): Source => ({
  people: [...new Set(people)],
  nobody: people.length === 0 ? [nobody] : [],
});

async function owners(names: readonly string[], directory: Directory): Promise<Source> {
  if (names.length === 0)
    return { people: [], nobody: ['The change names no service, so there is no owner'] };
  const read = await directory.owners(names);
  const active = new Set(await directory.active(read.flatMap(({ owner }) => owner ?? [])));
  const nobody = read.flatMap(({ name, owner }) => {
    if (owner === undefined) return [`“${name}” is not in the service registry, so it has no owner`];
    if (owner === null) return [`${name} has no owner`];
    return active.has(owner) ? [] : [`The owner of ${name} is not active any more`];
  });
  return { people: [...active], nobody };
}

async function teamLead({ project }: IssueRules, issue: LiveIssue, directory: Directory): Promise<Source> {
  const value = project.teamField === undefined ? null : issue.raw[project.teamField];
  const { id, text } = fieldValueOf(Array.isArray(value) ? (value as readonly unknown[])[0] : value);
  const teams = project.teams ?? {};
  const key = [id, text].find((one): one is string => one !== null && Object.hasOwn(teams, one));
  if (id === null && text === null)
    return { people: [], nobody: ['No team holds the change, so there is no team lead'] };
  const team = key === undefined ? undefined : teams[key];
  const name = team?.name ?? text ?? id ?? '';
  if (team?.lead == null) return { people: [], nobody: [`The team ${name} has no lead`] };
  return some(await directory.active([team.lead]), `The lead of the team ${name} is not active any more`);
}

async function board(found: BoardRules | undefined, via: string, directory: Directory): Promise<Source> {
  if (found === undefined) return { people: [], nobody: [`The board for “${via}” is gone`] };
  const groups = await Promise.all(found.groups.map(directory.members));
  const members = await directory.active(found.members);
  return some([...members, ...groups.flat()], `The board ${found.name} has no active member`);
}
