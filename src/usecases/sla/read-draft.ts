import * as z from '../../shape';
import { slaDraft, type SlaDraft } from '../../contract/sla-policy';
import type { SlaFinding } from '../../contract/sla-admin';
import { checkStructure } from '../../domain/sla/check/check-structure';
import type { Fault } from '../../domain/time/fault';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';

/** A draft as it is kept. Its version is the one of the stored configuration. */
export interface StoredDraft {
  readonly value: SlaDraft;
  readonly version: number;
  readonly savedAt: string;
  readonly savedBy: string;
}

const kept = z.object({ draft: slaDraft, savedAt: z.string(), savedBy: z.string() }).nullable();

const KIND = 'sla-draft';
const subjectOf = (projectId: string, policyId: string): string => `${projectId}:${policyId}`;

/** The draft of a policy, and under which version the next one is written (also after it was discarded). */
export async function readDraft(
  deps: Pick<Deps, 'store'>,
  projectId: string,
  policyId: string,
): Promise<{ readonly draft: StoredDraft | null; readonly version: number }> {
  const stored = await deps.store.config.get(KIND, subjectOf(projectId, policyId), kept);
  if (stored?.value == null) return { draft: null, version: stored?.version ?? 0 };
  const { draft: value, savedAt, savedBy } = stored.value;
  return { draft: { value, version: stored.version, savedAt, savedBy }, version: stored.version };
}

/** A change of what is kept as draft (null: nothing any more), for a transaction of somebody else's. */
export const draftChange = (
  projectId: string,
  policyId: string,
  version: number,
  draft: SlaDraft | null,
  by: string,
  at: string,
) =>
  ({
    kind: KIND,
    subject: subjectOf(projectId, policyId),
    version,
    value: draft === null ? null : { draft, savedAt: at, savedBy: by },
    by,
    at,
  }) as const;

/** Ids of the project's policies that have, or once had, a draft. */
export async function draftedIds(deps: Pick<Deps, 'store'>, projectId: string): Promise<string[]> {
  const prefix = `${projectId}:`;
  return (await deps.store.config.subjects(KIND, prefix)).map((subject) => subject.slice(prefix.length));
}

/** Ids stand in keys and in the names of properties. */
const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

/** What an admin sent as a draft: a policy, or everything that keeps it from being one. */
export function parseDraft(
  value: unknown,
):
  | { readonly draft: SlaDraft; readonly faults: null }
  | { readonly draft: null; readonly faults: SlaFinding[] } {
  const shape = checkStructure(value);
  if (shape.length > 0) return { draft: null, faults: shape.map(findingOf) };
  const read = slaDraft.safeParse(value);
  if (!read.success) return { draft: null, faults: read.error.issues.map(unreadable) };
  if (!ID.test(read.data.id))
    return {
      draft: null,
      faults: [
        {
          path: 'id',
          severity: 'error',
          text: `"${read.data.id}" can't be the id of a policy.`,
          remedy: 'Use letters, digits, dots, hyphens and underscores, at most 80.',
        },
      ],
    };
  return { draft: read.data, faults: null };
}

const findingOf = ({ path, message, remedy }: Fault): SlaFinding => ({
  path,
  severity: 'error',
  text: message,
  remedy,
});

const unreadable = ({ path, message }: { path: readonly PropertyKey[]; message: string }): SlaFinding => ({
  path: placeOf(path),
  severity: 'error',
  text: `This can't be read: ${message}.`,
  remedy: 'Choose it anew in the editor; nothing else of the draft is touched.',
});

/** "goals[2].when.in". */
const placeOf = (path: readonly PropertyKey[]): string =>
  path
    .map((part, index) =>
      typeof part === 'number' ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`,
    )
    .join('');

/** The draft that was sent. @throws Refusal BAD_INPUT naming every place and what to do about it */
export function draftIn(value: unknown): SlaDraft {
  const { draft, faults } = parseDraft(value);
  if (draft !== null) return draft;
  throw new Refusal(
    'BAD_INPUT',
    faults.map(({ path, text }) => `${path || 'draft'}: ${text}`).join(' '),
    faults[0]?.remedy,
    { issues: faults.map(({ path, text, remedy }) => ({ path, message: text, remedy })), findings: faults },
  );
}
