import { LINKS as LINK_TYPES } from '../../domain/practices/shared-links';
import { linkIssue, readLinkTypes, removeLink } from '../../jira/act-on-issue';
import type { JiraClient } from '../../jira/client';
import { LINKS, linksOf } from '../../jira/links';
import { readIssue } from '../../jira/read-issue';
import { Refusal } from '../refusal';

/** The link by which an incident names the change that caused it: adoption's own type, else the one that Jira ships. */
const WANTED = [LINK_TYPES.changeCause.name, LINK_TYPES.cause.name];

export interface CauseLink {
  readonly typeId: string;
  /** Null: the two are not linked so. */
  readonly linkId: string | null;
}

/** Looks up the link type and the link, if there is one. Two calls. @throws Refusal CONFLICT where the site has no such type */
export async function readCauseLink(
  jira: JiraClient,
  incidentId: string,
  changeId: string,
): Promise<CauseLink> {
  const [types, incident] = await Promise.all([readLinkTypes(jira), readIssue(jira, incidentId, [LINKS])]);
  const known = WANTED.flatMap((name) =>
    types.filter((type) => type.name.toLowerCase() === name.toLowerCase()),
  );
  const [type] = known;
  if (type === undefined)
    throw new Refusal(
      'CONFLICT',
      `There is no link type "${WANTED.join('" or "')}" on this site.`,
      'A Jira administrator can add one, or adopt incident management again.',
    );
  // Seen from the incident, the change is at the inward end: "was caused by change".
  const link = linksOf(incident).find(
    ({ type: linked, other }) => other.id === changeId && known.some(({ id }) => linked === `${id}:inward`),
  );
  return { typeId: type.id, linkId: link?.id ?? null };
}

/** Links the incident to the change that caused it, as Steward. */
export const makeCauseLink = (
  jira: JiraClient,
  incidentId: string,
  changeKey: string,
  { typeId }: CauseLink,
): Promise<void> => linkIssue(jira, incidentId, { typeId, end: 'inwardIssue', key: changeKey });

export const removeCauseLink = async (jira: JiraClient, { linkId }: CauseLink): Promise<void> =>
  linkId === null ? undefined : removeLink(jira, linkId);
