import * as z from '../../shape';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';

export interface LinkWords {
  readonly id: string;
  /** What Jira shows at either end: "is caused by", "causes". */
  readonly inward: string;
  readonly outward: string;
}

const answer = z.object({
  issueLinkTypes: z.array(z.object({ id: z.string(), inward: z.string(), outward: z.string() })),
});

/** Every link type of the site, in one call. */
export const readLinkTypes = async (jira: JiraClient): Promise<LinkWords[]> =>
  (await jira.call(CONFIG_ENDPOINTS.getLinkTypes, { answer })).issueLinkTypes;
