import type { ApprovalPolicy } from '../../contract/approval-policy';
import { acknowledgement, policyTable, type PolicyTable } from '../../contract/policies';
import { rowWords } from '../../domain/policy/words/row-words';
import * as z from '../../shape';
import { fitsOneRecord } from '../../store/body';
import type { ConfigChange } from '../../store/config';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';

const KIND = 'approval-draft';

const kept = z
  .object({
    table: policyTable,
    acknowledged: z.array(acknowledgement),
    by: z.string(),
    at: z.string(),
    basedOn: z.int(),
  })
  .nullable();
export type PolicyDraft = NonNullable<z.infer<typeof kept>>;

/** The draft of a project's policy, and under which version the next one is written (also after it was discarded). */
export async function readPolicyDraft(
  { store }: Pick<Deps, 'store'>,
  projectId: string,
): Promise<{ readonly draft: PolicyDraft | null; readonly version: number }> {
  const stored = await store.config.get(KIND, projectId, kept);
  return { draft: stored?.value ?? null, version: stored?.version ?? 0 };
}

/** A change of what is kept as draft; null: nothing any more. */
export const draftChange = (
  projectId: string,
  version: number,
  draft: PolicyDraft | null,
  by: string,
  at: string,
): ConfigChange => ({ kind: KIND, subject: projectId, version, value: draft, by, at });

/** The policy that a table would be. */
export const policyOf = (
  { id, version }: Pick<ApprovalPolicy, 'id' | 'version'>,
  { hit, rows }: PolicyTable,
  effectiveFrom: string,
): ApprovalPolicy => ({ id, version, effectiveFrom, hit, rows, origin: 'admin' });

/** What a version says, to be shown and edited. Rows from before they had names are called as they were then. */
export const tableOf = ({ hit, rows }: Pick<ApprovalPolicy, 'hit' | 'rows'>) =>
  policyTable.parse({
    hit,
    rows: rows.map((row) => ({ ...row, name: (row.name as string | undefined) ?? rowWords(row.id) })),
  });

export function refuseTooLarge(table: unknown): void {
  if (fitsOneRecord(table)) return;
  throw new Refusal(
    'BAD_INPUT',
    'This policy is larger than what Forge keeps in one value (240 KiB).',
    'Use fewer rows, fewer values in conditions and shorter texts; name groups or boards instead of people one by one.',
  );
}

/** Somebody else saved, discarded or activated it meanwhile. */
export const stalePolicy = (isGone: boolean): Refusal =>
  new Refusal(
    'STALE',
    isGone
      ? 'This draft is not there any more: somebody has activated or discarded it.'
      : 'Somebody else has saved this draft or activated a version meanwhile.',
    'Reload the policy and make your change on what is there now; yours was not saved.',
  );
