import * as z from '../../shape';
import type { SiteFieldScheme } from '../../domain/provisioning/site';
import type { JiraClient } from '../client';
import { CONFIG_ENDPOINTS } from './endpoints';
import { orNull } from './or-null';
import { readPages } from './read-pages';
import { id } from './shapes';

const scheme = z.object({ id, name: z.string() });
const association = z.object({
  fieldId: z.string(),
  restrictedToWorkTypes: z.array(id).nullish(),
});
/** So many fields are asked for at a time: they are named in the address. */
const CHUNK = 50;

/** The project's field scheme, and which of these fields it has; null on a site that has no field schemes yet. */
export const readFieldScheme = (
  jira: JiraClient,
  projectId: string,
  fieldIds: readonly string[],
): Promise<SiteFieldScheme | null> =>
  orNull(async () => {
    const [own] = await readPages(jira, CONFIG_ENDPOINTS.fieldSchemes, scheme, {
      query: { projectId: [projectId] },
    });
    if (!own) return null;
    return { ...own, fields: await readFieldsOfScheme(jira, own.id, fieldIds) };
  });

/** Which of these fields a scheme has, and for which types; null: for all. */
export async function readFieldsOfScheme(
  jira: JiraClient,
  schemeId: string,
  fieldIds: readonly string[],
): Promise<SiteFieldScheme['fields']> {
  const chunks = Array.from({ length: Math.ceil(fieldIds.length / CHUNK) }, (_, index) =>
    fieldIds.slice(index * CHUNK, (index + 1) * CHUNK),
  );
  const rows = await Promise.all(
    chunks.map((chunk) =>
      readPages(jira, CONFIG_ENDPOINTS.fieldsOfScheme, association, {
        path: { id: schemeId },
        query: { fieldId: chunk },
      }),
    ),
  );
  return Object.fromEntries(
    rows.flat().map((row) => {
      const types = row.restrictedToWorkTypes ?? [];
      return [row.fieldId, types.length === 0 ? null : types];
    }),
  );
}
