import { approvedBy, type TemplateRules } from '../../contract/template-rules';
import { changeTemplate } from '../../contract/templates';
import { compileTemplate } from '../../domain/templates/compile-template';
import * as z from '../../shape';
import type { Versioned } from '../../store/config';
import type { Deps } from '../deps';
import { Refusal } from '../refusal';

export const TEMPLATE = 'change-template';

const why = z.object({ text: z.string(), by: z.string().nullable(), at: z.string() });

/** A template as it is kept: the version in force, or that was, and beside it one that isn't in force yet. */
export const templateRecord = z.object({
  inForce: z
    .object({
      template: changeTemplate,
      status: z.enum(['active', 'suspended', 'retired']),
      approvedBy,
      /** Why it is suspended or retired; null: it is neither. */
      why: why.nullable(),
      /** From when on its changes count for suspending it; null: from the first. */
      countsFrom: z.string().nullable(),
    })
    .nullable(),
  draft: z
    .object({
      template: changeTemplate,
      /** The change that asks for its approval; null: nobody has asked. */
      proposal: z.object({ issueId: z.string(), issueKey: z.string() }).nullable(),
    })
    .nullable(),
  /** What made this revision of the record, in words. */
  what: z.string(),
});
export type TemplateRecord = z.infer<typeof templateRecord>;
export type KeptTemplate = Versioned<TemplateRecord>;

export const subjectOf = (projectId: string, id: string): string => `${projectId}:${id}`;

/** What the rules in force carry of it; null: nothing, since no version ever was. */
export const rulesOf = ({ inForce }: TemplateRecord): TemplateRules | null =>
  inForce === null ? null : compileTemplate(inForce.template, inForce);

/** @throws Refusal NOT_FOUND */
export async function readRecord(
  { store }: Pick<Deps, 'store'>,
  projectId: string,
  id: string,
): Promise<KeptTemplate> {
  const kept = await store.config.get(TEMPLATE, subjectOf(projectId, id), templateRecord);
  if (kept === null)
    throw new Refusal('NOT_FOUND', 'There is no such template.', 'Choose one from the list.');
  return kept;
}
