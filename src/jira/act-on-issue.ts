import * as z from '../shape';
import type { JiraClient } from './client';
import { ENDPOINTS } from './endpoints';
import { JiraError } from './errors';

/** What Steward does to an issue as its own user. Each is one call and throws JiraError with Jira's words. */

const at = (issueId: string) => ({ issueIdOrKey: issueId });

export async function assignIssue(jira: JiraClient, issueId: string, accountId: string): Promise<void> {
  await jira.call(ENDPOINTS.assign, { path: at(issueId), body: { accountId }, answer: z.unknown() });
}

/** `value` as Jira's edit call takes it. */
export async function setField(
  jira: JiraClient,
  issueId: string,
  field: string,
  value: unknown,
): Promise<void> {
  const body = { fields: { [field]: value } };
  await jira.call(ENDPOINTS.editIssue, { path: at(issueId), body, answer: z.unknown() });
}

export async function addLabel(jira: JiraClient, issueId: string, label: string): Promise<void> {
  const body = { update: { labels: [{ add: label }] } };
  await jira.call(ENDPOINTS.editIssue, { path: at(issueId), body, answer: z.unknown() });
}

/** Adding a watcher again changes nothing. */
export async function addWatcher(jira: JiraClient, issueId: string, accountId: string): Promise<void> {
  await jira.call(ENDPOINTS.addWatcher, { path: at(issueId), body: accountId, answer: z.unknown() });
}

/** Adding a participant again changes nothing. Only requests have participants. */
export async function addParticipants(
  jira: JiraClient,
  issueId: string,
  accountIds: readonly string[],
): Promise<void> {
  await jira.call(ENDPOINTS.addParticipants, {
    path: at(issueId),
    body: { accountIds },
    answer: z.unknown(),
  });
}

export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly users: readonly string[];
  readonly groupIds: readonly string[];
}

/** Asks Jira to mail people about an issue. It can't be asked whether it did: never repeat it. */
export async function sendMail(jira: JiraClient, issueId: string, mail: Mail): Promise<void> {
  const to = {
    reporter: false,
    assignee: false,
    watchers: false,
    voters: false,
    users: mail.users.map((accountId) => ({ accountId })),
    groupIds: mail.groupIds,
  };
  await jira.call(ENDPOINTS.notify, {
    path: at(issueId),
    body: { subject: mail.subject, textBody: mail.text, to },
    answer: z.unknown(),
  });
}

/** A link to make: its type, and which end the other issue is, seen from the new one. */
export interface LinkTo {
  readonly typeId: string;
  readonly end: 'inwardIssue' | 'outwardIssue';
  readonly key: string;
}
export interface NewIssue {
  readonly projectId: string;
  readonly issueType: string;
  readonly summary: string;
  /** Made in the same call; Jira refuses it where the create screen has no field for links. */
  readonly link: LinkTo | null;
  /** By which a retry knows it again. */
  readonly marker: { readonly key: string; readonly value: unknown };
}

/** Creates an issue with its marker and its link in one call. Gives its id. */
export async function createIssue(jira: JiraClient, issue: NewIssue): Promise<string> {
  const { projectId, issueType, summary, link, marker } = issue;
  const add = link && { type: { id: link.typeId }, [link.end]: { key: link.key } };
  const { id } = await jira.call(ENDPOINTS.createIssue, {
    body: {
      fields: { project: { id: projectId }, issuetype: { id: issueType }, summary },
      ...(add && { update: { issuelinks: [{ add }] } }),
      properties: [marker],
    },
    answer: z.object({ id: z.string() }),
  });
  return id;
}

/** Links an issue to another one. */
export async function linkIssue(jira: JiraClient, issueId: string, link: LinkTo): Promise<void> {
  const self = link.end === 'inwardIssue' ? 'outwardIssue' : 'inwardIssue';
  await jira.call(ENDPOINTS.linkIssues, {
    body: { type: { id: link.typeId }, [link.end]: { key: link.key }, [self]: { id: issueId } },
    answer: z.unknown(),
  });
}

/** Takes a link away. One that is gone already is no error. */
export async function removeLink(jira: JiraClient, linkId: string): Promise<void> {
  try {
    await jira.call(ENDPOINTS.deleteLink, { path: { linkId }, answer: z.unknown() });
  } catch (error) {
    if (!(error instanceof JiraError && error.code === 'NOT_FOUND')) throw error;
  }
}

/** The link types of the site. */
export async function readLinkTypes(
  jira: JiraClient,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const named = z.object({ id: z.string(), name: z.string() });
  const answer = z.object({ issueLinkTypes: z.array(named) });
  return (await jira.call(ENDPOINTS.linkTypes, { answer })).issueLinkTypes;
}

/** Writes one of the issue's properties, which can be searched for. */
export async function setIssueProperty(
  jira: JiraClient,
  issueId: string,
  propertyKey: string,
  value: unknown,
): Promise<void> {
  await jira.call(ENDPOINTS.setIssueProperty, {
    path: { ...at(issueId), propertyKey },
    body: value,
    answer: z.unknown(),
  });
}

/** One property of several issues, by issue id; issues without it are left out. One call, at most a hundred issues. */
export async function readPropertyOf(
  jira: JiraClient,
  issueIds: readonly string[],
  property: string,
): Promise<ReadonlyMap<string, unknown>> {
  if (issueIds.length === 0) return new Map();
  const { issues } = await jira.call(ENDPOINTS.fetchIssues, {
    body: { issueIdsOrKeys: issueIds.slice(0, 100), fields: ['status'], properties: [property] },
    answer: z.object({
      issues: z.array(
        z.object({ id: z.string(), properties: z.record(z.string(), z.unknown()).default({}) }),
      ),
    }),
  });
  return new Map(
    issues.flatMap(({ id, properties }) =>
      Object.hasOwn(properties, property) ? [[id, properties[property]]] : [],
    ),
  );
}

/** The priorities that a project offers, the gravest first, in Jira's order. One call. */
export async function readPriorities(
  jira: JiraClient,
  projectId: string,
): Promise<{ readonly id: string; readonly name: string }[]> {
  const { values } = await jira.call(ENDPOINTS.searchPriorities, {
    query: { projectId: [projectId], maxResults: 50 },
    answer: z.object({ values: z.array(z.object({ id: z.string(), name: z.string() })) }),
  });
  return values;
}
