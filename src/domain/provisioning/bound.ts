import type { Bindings } from './types';

const KINDS = ['type', 'field', 'option', 'status', 'workflow', 'linkType', 'requestType'] as const;

/** Kinds of Jira's things that a practice is bound to: what a ref of its bindings begins with. */
export type BoundKind = (typeof KINDS)[number];

/** A thing by kind and id. Jira counts every kind by itself, so that type 10009 and status 10009 have nothing in common. */
export type BoundThing = `${BoundKind}:${string}`;

export const boundThing = (kind: BoundKind, id: string): BoundThing => `${kind}:${id}`;

/** Everything that a practice is bound to; several statuses may play one role. */
export function boundThings(bindings: Bindings): ReadonlySet<BoundThing> {
  const entries = Object.entries(bindings);
  return new Set(
    KINDS.flatMap((kind) =>
      entries
        .filter(([ref]) => ref.startsWith(`${kind}:`))
        .flatMap(([, ids]) => ids.split(',').map((id) => boundThing(kind, id))),
    ),
  );
}
