import type { AdoptionState, SiteSnapshot } from '../../domain/provisioning/site';
import type { RulesInForce } from '../../domain/rules/types';
import type { JiraClient } from '../client';
import { limitCalls } from './limit-calls';
import { readDetails, readRest, type SiteDetails, type Wanted } from './read-details';
import { readLists, type SiteLists } from './read-lists';

export { GATE_MODULE } from './read-details';

/** What Steward's own records say. */
export interface Known {
  readonly adoption: AdoptionState | null;
  readonly rules: RulesInForce | null;
}

/** The three rounds in which a site is read; each needs what the one before found. */
export interface SiteParts {
  readonly lists: SiteLists;
  readonly details: SiteDetails;
  readonly rest: Pick<SiteSnapshot, 'options' | 'workflowUsers'>;
}

/** A site of its parts. */
export function joinSite({ lists, details, rest }: SiteParts, known: Known): SiteSnapshot {
  const { projects: _, ...site } = lists;
  return { ...site, ...details, ...rest, ...known };
}

/**
 * Reads everything that a plan for this project depends on, with a bounded number of calls at a time.
 * @param anySize false: a large site is not read
 * @throws JiraError when Jira refuses one of them: a plan made from half a site would be a wrong plan; LargeSite
 */
export async function readSite(
  client: JiraClient,
  projectId: string,
  wanted: Wanted,
  known: Known,
  anySize = true,
): Promise<SiteSnapshot> {
  const jira = limitCalls(client);
  const lists = await readLists(jira, projectId, anySize);
  const details = await readDetails(jira, wanted, lists, known.adoption);
  const rest = await readRest(jira, wanted, lists, details, known.adoption);
  return joinSite({ lists, details, rest }, known);
}
