import type { PackLinkType } from './schema';

export const linkType = (
  name: string,
  inward: string,
  outward: string,
  ...aliases: string[]
): PackLinkType => ({
  name,
  aliases,
  inward,
  outward,
});

/** Link types are global in Jira: one name, one pair of words, whichever practice asks for it. */
export const LINKS = {
  /** What an incident's cause is told by, and what a change's risk learns from. */
  changeCause: linkType('Change cause', 'was caused by change', 'caused incident'),
  implements: linkType('Implements', 'is implemented by', 'implements'),
  /** Jira ships it. */
  cause: linkType('Problem/Incident', 'is caused by', 'causes'),
  /** Jira ships it. */
  duplicate: linkType('Duplicate', 'is duplicated by', 'duplicates'),
  majorIncident: linkType('Major incident', 'is part of major incident', 'is major incident for'),
  knownError: linkType('Known error', 'is explained by known error', 'explains'),
  fix: linkType('Fix', 'is fixed by', 'fixes'),
  order: linkType('Catalogue', 'is an order of', 'is ordered by'),
} as const;
