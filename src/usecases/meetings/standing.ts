import type { BoardRules } from '../../contract/board-terms';
import type { BoardRole, Delegate } from '../../contract/meetings';
import type { Board } from '../../domain/boards/types';
import type { RulesInForce } from '../../domain/rules/types';
import { checkPermissions } from '../../jira/check-permissions';
import { readGroupsOf } from '../../jira/groups';
import type { Deps } from '../deps';
import { auditPermission } from '../evidence/audit-permission';
import { managePermission } from '../schedule/manage-permission';

/** What Jira says of a person, as far as boards ask. */
export interface Person {
  readonly accountId: string;
  readonly groups: ReadonlySet<string>;
  /** Projects in which they hold "manage changes". */
  readonly manages: ReadonlySet<string>;
  readonly audits: boolean;
}

/** Asks Jira as the person: one call, and one for groups where a board has some and doesn't name them. */
export async function readPerson(
  { jira, app }: Pick<Deps, 'jira' | 'app'>,
  { projects }: Pick<RulesInForce, 'projects'>,
  boards: readonly BoardRules[],
  accountId: string,
): Promise<Person> {
  const needsGroups = boards.some((board) => board.groups.length > 0 && namedAs(board, accountId) === null);
  const audit = auditPermission(app);
  const [groups, granted] = await Promise.all([
    needsGroups ? readGroupsOf(jira, accountId) : [],
    checkPermissions(jira, {
      global: [audit],
      permission: managePermission(app),
      projects: Object.keys(projects),
    }),
  ]);
  return {
    accountId,
    groups: new Set(groups),
    manages: new Set(granted.projects),
    audits: granted.global.includes(audit),
  };
}

const namedAs = (board: BoardRules, accountId: string): 'chair' | 'deputy' | 'member' | null => {
  if (board.chair === accountId) return 'chair';
  if (board.deputies.includes(accountId)) return 'deputy';
  return board.members.includes(accountId) ? 'member' : null;
};

/** How somebody sits in open stages of a board: with a seat of their own, and in whose places beside it or instead of it. */
export type Sits = Pick<Delegate, 'seated' | 'for'>;

/** What somebody is on a board; null: nothing. `sits`: by the seats that they have in its open stages, null without one. */
export function roleOn(board: Board, person: Person, sits: Sits | null): BoardRole | null {
  const named = namedAs(board, person.accountId);
  if (named !== null) return named;
  if (board.groups.some((id) => person.groups.has(id))) return 'member';
  if (sits !== null) return sits.seated ? 'member' : 'delegate';
  if (managesFor(board, person)) return 'manager';
  return person.audits ? 'reader' : null;
}

const managesFor = ({ projects }: Board, { manages }: Person): boolean =>
  projects.length === 0 ? manages.size > 0 : projects.some((id) => manages.has(id));

/** Leads its meetings: the chair, who acts for the chair, and change managers of what it decides about. */
export const mayLead = (board: Board, person: Person): boolean =>
  ['chair', 'deputy'].includes(namedAs(board, person.accountId) ?? '') || managesFor(board, person);

/** The same for a change of one project: a change manager of another one doesn't. */
export const mayLeadIn = (board: Board, person: Person, projectId: string): boolean =>
  ['chair', 'deputy'].includes(namedAs(board, person.accountId) ?? '') || person.manages.has(projectId);
