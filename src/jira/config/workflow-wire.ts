import * as z from '../../shape';
import type { WireTransition } from '../../domain/provisioning/compile-workflow';
import { sha256 } from '../../domain/provisioning/hash';
import type { SiteWorkflow } from '../../domain/provisioning/site';
import { entryOf } from '../../domain/provisioning/workflow-image';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readPages } from './read-pages';

/** A status as Jira lists it. */
export const statusAnswer = z.object({
  id: z.string(),
  name: z.string(),
  statusCategory: z.enum(['TODO', 'IN_PROGRESS', 'DONE']),
});

/** A status within one request of the workflow operations, which want references and not ids. */
export interface WireStatus {
  readonly id: string;
  readonly statusReference: string;
  readonly name: string;
  readonly statusCategory: string;
}

/** A uuid for each status, the same in every request. */
export const referenceOf = (statusId: string): string => {
  const hex = sha256(['status', statusId]);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `5${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
};

export const withReferences = (transitions: readonly WireTransition[]): unknown[] =>
  transitions.map((one) => ({
    ...one,
    toStatusReference: referenceOf(one.toStatusReference),
    links: one.links.map((link) => ({ ...link, fromStatusReference: referenceOf(link.fromStatusReference) })),
  }));

/** Transitions as Jira gave them, with the references of this request in them and all else untouched. */
export const asTheyAre = (
  transitions: readonly Pick<SiteWorkflow['transitions'][number], 'raw' | 'to' | 'from'>[],
): Readonly<Record<string, unknown>>[] =>
  transitions.map((one) => ({
    ...one.raw,
    toStatusReference: referenceOf(one.to),
    links: one.from.map((from, index) => ({
      ...entryOf(one.raw['links'], index),
      fromStatusReference: referenceOf(from),
    })),
  }));

/** Statuses as Jira gave them within a workflow; those that it did not have get a place beside the others. */
export const placed = (statuses: readonly WireStatus[], existing: SiteWorkflow | null): unknown[] =>
  statuses.map(({ id, statusReference }, index) => {
    const at = existing?.statusIds.indexOf(id) ?? -1;
    return at < 0
      ? { properties: {}, layout: { x: 160 * index, y: 0 }, statusReference }
      : { properties: {}, ...entryOf(existing?.raw['statuses'], at), statusReference };
  });

/** The site's statuses by id, to be named in requests; throws, naming the workflow, when one is gone. */
export async function readWireStatuses(
  jira: JiraClient,
): Promise<(ids: readonly string[], workflow: string) => WireStatus[]> {
  const all = await readPages(jira, CONFIG_ENDPOINTS.searchStatuses, statusAnswer);
  return (ids, workflow) =>
    [...new Set(ids)].map((id) => {
      const status = all.find((one) => one.id === id);
      if (!status) throw new Error(`the status ${id} of the workflow "${workflow}" is gone`);
      return {
        id,
        statusReference: referenceOf(id),
        name: status.name,
        statusCategory: status.statusCategory,
      };
    });
}
