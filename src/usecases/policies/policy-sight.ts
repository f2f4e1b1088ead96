import type { ApprovalPolicy, Approver } from '../../contract/approval-policy';
import type { PolicyVocabulary } from '../../contract/policies';
import { approverKey } from '../../domain/approvals/approver-key';
import type { PolicySight } from '../../domain/policy/lint/lint-policy';
import type { ProjectRules, RulesInForce } from '../../domain/rules/types';
import { browsesProject } from '../../jira/project-sight';
import { readActivePeople } from '../../jira/active-people';
import { readRoleMembers } from '../approvals/roster-cache';
import type { Deps } from '../deps';
import { rosters } from '../read-rosters';
import { namesOf } from './vocabulary';

/** One call of Jira's tells of one person: of so many it is asked whether they see the project. */
const MOST_PEOPLE = 100;
const AT_ONCE = 10;

type Partial_ = PolicyVocabulary['partial'];

/** What the linter is told of the site as it is now, and what of it couldn't be read: nothing is said about that. */
export async function policySight(
  deps: Pick<Deps, 'jira'>,
  rules: RulesInForce,
  project: ProjectRules,
  policy: ApprovalPolicy,
  words: PolicyVocabulary,
  options: { readonly acknowledged: readonly string[]; readonly people: boolean },
): Promise<{ readonly sight: PolicySight; readonly partial: Partial_ }> {
  const partial: Partial_ = [];
  const found = await rostersOf(deps, rules, project, policy, partial);
  const people = [...new Set(Object.values(found).flat())];
  const cannotBrowse = options.people
    ? await blindAmong(deps, people, project.projectId, partial)
    : undefined;
  const practice = project.practices.find((one) => one.practice === 'change-enablement');
  const dutyFields = ['reporter', practice?.fields.implementer].filter((id) => id !== undefined);
  const ids = (all: readonly { readonly id: string }[], part: string) =>
    words.partial.some((one) => one.part === part) ? undefined : all.map(({ id }) => id);
  const known = {
    fields: ids(words.fields, 'fields'),
    services: ids(words.services, 'services'),
    boards: ids(words.boards, 'boards'),
    roles: ids(words.roles, 'roles'),
    groups: ids(words.groups, 'groups'),
    calendars: Object.keys(rules.calendars),
  };
  const told = Object.fromEntries(Object.entries(known).filter(([, list]) => list !== undefined));
  return {
    sight: {
      names: namesOf(words),
      rosters: found,
      ...(cannotBrowse !== undefined && { cannotBrowse }),
      dutyFields,
      known: told,
      acknowledged: options.acknowledged,
    },
    partial,
  };
}

/** Members of groups, roles and boards by their key, as they are now. The others depend on the change. */
async function rostersOf(
  { jira }: Pick<Deps, 'jira'>,
  { boards = [] }: RulesInForce,
  { projectId }: ProjectRules,
  { rows }: ApprovalPolicy,
  partial: Partial_,
): Promise<Record<string, readonly string[]>> {
  const stages = rows.flatMap(({ outcome }) => (outcome.kind === 'stages' ? outcome.stages : []));
  const approvers = new Map(
    stages
      .flatMap(({ approvers: named, deadline }) => [...named, ...(deadline?.to ?? [])])
      .map((one) => [approverKey(one), one]),
  );
  const members = rosters(jira);
  const read = async (one: Approver): Promise<readonly string[] | null> => {
    switch (one.kind) {
      case 'group':
        return members(one.groupId);
      case 'role':
        return readRoleMembers({ jira }, members, projectId, one.roleId);
      case 'board': {
        const board = boards.find(({ id }) => id === one.boardId);
        if (board === undefined) return null;
        const groups = await Promise.all(board.groups.map(members));
        return [...new Set([...(await readActivePeople(jira, board.members)), ...groups.flat()])];
      }
      case 'users':
        return readActivePeople(jira, one.accountIds);
      case 'serviceOwner':
      case 'teamLead':
      case 'field':
        return null;
    }
  };
  const found: Record<string, readonly string[]> = {};
  await Promise.all(
    [...approvers].map(async ([key, one]) => {
      try {
        const people = await read(one);
        if (people !== null) found[key] = people;
      } catch {
        partial.push({ part: key, message: `Who is behind "${one.via}" could not be read.` });
      }
    }),
  );
  return found;
}

async function blindAmong(
  { jira }: Pick<Deps, 'jira'>,
  people: readonly string[],
  projectId: string,
  partial: Partial_,
): Promise<string[]> {
  const blind: string[] = [];
  const asked = people.slice(0, MOST_PEOPLE);
  for (let start = 0; start < asked.length; start += AT_ONCE)
    try {
      await Promise.all(
        asked.slice(start, start + AT_ONCE).map(async (one) => {
          if ((await browsesProject(jira, one, projectId)) === false) blind.push(one);
        }),
      );
    } catch {
      partial.push({
        part: 'people',
        message: 'Who of the approvers can see the project could not be read.',
      });
      return blind;
    }
  if (people.length > asked.length)
    partial.push({
      part: 'people',
      message: `Whether they see the project was looked at for ${asked.length} of ${people.length} approvers.`,
    });
  return blind;
}
