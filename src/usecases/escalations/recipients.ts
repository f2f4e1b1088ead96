import * as z from '../../shape';
import type { Recipient } from '../../domain/sla/types';
import { fieldValueOf } from '../../jira/field-value';
import { readGroupMembers } from '../../jira/groups';
import { readProjectLead } from '../../jira/read-project';
import type { Scene } from './scene';

export interface People {
  readonly users: readonly string[];
  readonly groupIds: readonly string[];
}

const person = z.object({ accountId: z.string() });
const group = z.object({ groupId: z.string() });

/** Whom recipients are on this issue now; nobody when a part isn't filled. One call where the project's lead is asked for. */
export async function peopleOf(scene: Scene, to: readonly Recipient[]): Promise<People> {
  const found = await Promise.all(to.map((one) => peopleOfOne(scene, one)));
  return {
    users: [...new Set(found.flatMap(({ users }) => users))],
    groupIds: [...new Set(found.flatMap(({ groupIds }) => groupIds))],
  };
}

async function peopleOfOne(scene: Scene, to: Recipient): Promise<People> {
  const { issue } = scene.folded;
  const users = (id: string | null): People => ({ users: id === null ? [] : [id], groupIds: [] });
  if (to === 'assignee') return users(issue.assignee);
  if (to === 'reporter') return users(issue.reporter);
  if (to === 'lead') return users(await leadOf(scene));
  if ('user' in to) return users(to.user);
  if ('group' in to) return { users: [], groupIds: [to.group] };
  const value = issue.raw[to.field];
  const parts = Array.isArray(value) ? value : [value];
  return {
    users: parts.flatMap((part) => {
      const read = person.safeParse(part);
      return read.success ? [read.data.accountId] : [];
    }),
    groupIds: parts.flatMap((part) => {
      const read = group.safeParse(part);
      return read.success ? [read.data.groupId] : [];
    }),
  };
}

/** The lead of the team that holds the ticket, else the project's. */
async function leadOf({ deps, folded: { rules, issue } }: Scene): Promise<string | null> {
  const { teamField, teams = {} } = rules.project;
  const value = teamField === undefined ? null : issue.raw[teamField];
  const team = fieldValueOf(Array.isArray(value) ? value[0] : value).id;
  const lead = team !== null && Object.hasOwn(teams, team) ? (teams[team]?.lead ?? null) : null;
  return lead ?? readProjectLead(deps.jira, issue.projectId);
}

/** Nobody reads an inbox line that two hundred others got as well. */
const MOST = 200;

/** The persons among people, groups resolved to their active members; at most two hundred. */
export async function personsOf({ deps }: Scene, { users, groupIds }: People): Promise<string[]> {
  const members: string[] = [];
  for (const groupId of groupIds) members.push(...(await readGroupMembers(deps.jira, groupId)));
  return [...new Set([...users, ...members])].slice(0, MOST);
}

const NAMES = { assignee: 'assigned', reporter: 'named as reporter', lead: 'the lead' } as const;

/** Why there is nobody: "Nobody is assigned." */
export const nobodyWords = (to: Recipient): string =>
  typeof to === 'string' ? `Nobody is ${NAMES[to]}.` : 'Nobody is there to be asked.';
