import * as z from '../../shape';
import type { Made } from '../../domain/provisioning/made';
import type { Action } from '../../domain/provisioning/types';
import { JiraError } from '../errors';
import { done, idOf, type ActionContext, type ActionResult } from './action-context';
import { CONFIG_ENDPOINTS } from './endpoints';
import { readFieldsOfScheme } from './read-field-scheme';
import { id } from './shapes';

/** Each part of the request succeeds or fails on its own (200, 207). */
const answer = z
  .object({
    results: z.array(z.object({ fieldId: id, success: z.boolean(), error: z.string().nullish() })),
  })
  .optional();

/** Adds fields to the project's field scheme in one call. What Jira says of a field there is replaced, so types are joined. */
export async function addToFieldScheme(
  context: ActionContext,
  action: Extract<Action, { kind: 'addToFieldScheme' }>,
): Promise<ActionResult> {
  const { jira } = context;
  const wanted = action.fields.map(({ fieldRef, typeRefs }) => ({
    fieldId: idOf(context, fieldRef),
    typeIds: typeRefs?.map((ref) => idOf(context, ref)) ?? null,
  }));
  const present = await readFieldsOfScheme(
    jira,
    action.schemeId,
    wanted.map((one) => one.fieldId),
  );
  const missing = wanted.flatMap(({ fieldId, typeIds }) => {
    const types = present[fieldId];
    // Nothing said of the field: added for all types. Said for all: nothing to do.
    if (types === undefined) return [{ fieldId, types: [] as string[] }];
    if (types === null || typeIds === null) return [];
    const joined = [...new Set([...types, ...typeIds])];
    return joined.length === types.length ? [] : [{ fieldId, types: joined }];
  });
  if (missing.length > 0) {
    const schemeIds = [Number(action.schemeId)];
    const got = await jira.call(CONFIG_ENDPOINTS.addToFieldSchemes, {
      body: Object.fromEntries(
        missing.map(({ fieldId, types }) => [
          fieldId,
          [{ schemeIds, ...(types.length > 0 && { restrictedToWorkTypes: types.map(Number) }) }],
        ]),
      ),
      answer,
    });
    const failed = (got?.results ?? []).filter((one) => !one.success);
    if (failed.length > 0)
      throw new JiraError(
        CONFIG_ENDPOINTS.addToFieldSchemes.id,
        207,
        'REFUSED',
        failed.map((one) => `${one.fieldId}: ${one.error ?? 'not added'}`),
      );
  }
  // Planned as missing: after an interruption what is there was put there by the first attempt.
  const fresh = (fieldId: string) => present[fieldId] === undefined || context.again;
  return done(
    {},
    wanted
      .filter((one) => one.typeIds === null && fresh(one.fieldId))
      .map(({ fieldId }): Made => ({
        kind: 'fieldInScheme',
        schemeId: action.schemeId,
        fieldId,
        name: `${action.name}: ${fieldId}`,
      })),
  );
}
