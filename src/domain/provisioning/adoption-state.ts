import type { AdoptionSettings } from '../../contract/admin';
import type { PracticeId } from '../../contract/common';
import type { Adaptation } from '../../contract/practices';
import type { Bindings } from './types';

/** Version of every pack in adoptions that were recorded before versions were. */
export const ADOPTED_BEFORE_VERSIONS = 1;

/** What the adoption of a project has recorded so far. */
export interface AdoptionState {
  readonly practices: readonly PracticeId[];
  /** Keys of panels pinned for this project: Jira has no way to ask. */
  readonly pinned: readonly string[];
  readonly settings: AdoptionSettings;
  readonly adaptations: readonly Adaptation[];
  readonly versions: Readonly<Record<string, number>>;
  /** Jira's ids by ref, of each adopted practice. */
  readonly bindings: Readonly<Record<string, Bindings>>;
}

/** The refs of a practice's own share of the bindings: its types, fields with options, statuses, workflow and the rest. */
export function bindingsOf(
  pack: {
    readonly id: string;
    readonly issueTypes: readonly { readonly ref: string }[];
    readonly fields: readonly { readonly ref: string }[];
    readonly linkTypes: readonly { readonly name: string }[];
    readonly requestTypes: readonly { readonly ref: string }[];
  },
  bindings: Bindings,
): Bindings {
  const exact = new Set([
    `workflow:${pack.id}`,
    ...pack.issueTypes.map((one) => `type:${one.ref}`),
    ...pack.fields.map((one) => `field:${one.ref}`),
    ...pack.linkTypes.map((one) => `linkType:${one.name}`),
    ...pack.requestTypes.map((one) => `requestType:${one.ref}`),
  ]);
  const starts = [`status:${pack.id}:`, ...pack.fields.map((one) => `option:${one.ref}:`)];
  return Object.fromEntries(
    Object.entries(bindings)
      .filter(([ref]) => exact.has(ref) || starts.some((start) => ref.startsWith(start)))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
