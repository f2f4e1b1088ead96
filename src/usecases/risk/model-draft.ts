import { riskDraft, type RiskDraft } from '../../contract/risk-admin';
import * as z from '../../shape';
import type { ConfigChange } from '../../store/config';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';

const KIND = 'risk-draft';
const SUBJECT = 'site';

const kept = z.object({ value: riskDraft, by: z.string(), at: z.string(), basedOn: z.int() }).nullable();
export type KeptDraft = NonNullable<z.infer<typeof kept>>;

/** The draft of the risk model, and under which version the next one is written (also after it was discarded). */
export async function readModelDraft({
  store,
}: Pick<Deps, 'store'>): Promise<{ readonly draft: KeptDraft | null; readonly version: number }> {
  const stored = await store.config.get(KIND, SUBJECT, kept);
  return { draft: stored?.value ?? null, version: stored?.version ?? 0 };
}

/** A change of what is kept as draft; null: nothing any more. */
export const draftChange = (
  version: number,
  draft: { readonly value: RiskDraft; readonly basedOn: number } | null,
  by: string,
  at: string,
): ConfigChange => ({
  kind: KIND,
  subject: SUBJECT,
  version,
  value: draft === null ? null : { ...draft, by, at },
  by,
  at,
});

/** Writes the draft alone. Throws VersionConflict. */
export const putDraft = ({ store }: Pick<Deps, 'store'>, change: ConfigChange): Promise<void> =>
  store.config.put(change.kind, change.subject, change.version, change.value, change.by, change.at);

export const staleModel = (basedOn: number, present: number): Refusal =>
  new Refusal(
    'STALE',
    `The model was changed meanwhile: version ${present} is in force, and this was made of version ${basedOn}.`,
    'Look at what is in force now and make your change on that; yours was not saved.',
    { basedOn, present },
  );
