import { addParticipants } from '../../jira/act-on-issue';
import type { JiraClient } from '../../jira/client';
import { readParticipants, removeParticipants } from '../../jira/participants';
import { readSight, type Sight } from '../../jira/sight';
import { isRefusal } from '../escalations/is-refusal';

/** By which way people can be asked. */
export interface Reach {
  /** They see the issue in Jira: told by mail. Where Jira doesn't tell what somebody sees, its own notification judges. */
  readonly mailed: readonly string[];
  /** They have no agent's access and see it in the portal, as participants: Jira Service Management tells them. */
  readonly participants: readonly string[];
  /** Of these, the ones who have to be made participants. */
  readonly toAdd: readonly string[];
  readonly blind: readonly string[];
  /** Who can browse it, participant or not. */
  readonly browsing: ReadonlySet<string>;
}

const AT_ONCE = 10;

/** Finds out by which way each can be asked; writes nothing. What is no request has no participants. */
export async function reachOf(jira: JiraClient, issueId: string, people: readonly string[]): Promise<Reach> {
  const sights = new Map<string, Sight>();
  for (let start = 0; start < people.length; start += AT_ONCE)
    await Promise.all(
      people
        .slice(start, start + AT_ONCE)
        .map(async (one) => sights.set(one, await readSight(jira, one, issueId))),
    );
  const external = people.filter((one) => sights.get(one)?.isAgent === false);
  const before = external.length === 0 ? null : await participantsOf(jira, issueId);
  const participants = before === null ? [] : external;
  const others = people.filter((one) => !participants.includes(one));
  const isBlind = (one: string): boolean => sights.get(one)?.browses === false;
  return {
    mailed: others.filter((one) => !isBlind(one)),
    participants,
    toAdd: participants.filter((one) => before?.includes(one) === false),
    blind: others.filter(isBlind),
    browsing: new Set(people.filter((one) => !isBlind(one))),
  };
}

/** Null: it is no request. */
async function participantsOf(jira: JiraClient, issueId: string): Promise<string[] | null> {
  try {
    return await readParticipants(jira, issueId);
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return null;
  }
}

/** Makes them participants; who takes part already stays so. False: Jira refuses it. */
export async function letIn(jira: JiraClient, issueId: string, people: readonly string[]): Promise<boolean> {
  if (people.length === 0) return true;
  try {
    await addParticipants(jira, issueId, people);
    return true;
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return false;
  }
}

/** Takes out those whom we put in. What Jira refuses is over: the request is gone, or they are. */
export async function letGo(jira: JiraClient, issueId: string, people: readonly string[]): Promise<void> {
  if (people.length === 0) return;
  try {
    await removeParticipants(jira, issueId, people);
  } catch (error) {
    if (!isRefusal(error)) throw error;
  }
}
