import type { Desired } from './desired';
import { planItem } from './plan-item';
import type { SiteFieldScheme, SiteSnapshot } from './site';
import { emptyPart, type Bindings, type PlanPart } from './types';

/**
 * A field is of use in a project only if the project's field scheme has it, for the type in question: options and defaults
 * come from contexts, whether it shows up at all from the scheme. Fields made through the API are in none. All are added in
 * one call, for every type: what a screen shows is decided by the screens.
 */
export function planFieldScheme(desired: Desired, site: SiteSnapshot, known: Bindings): PlanPart {
  const scheme = site.fieldScheme;
  if (!scheme) return emptyPart;
  const refs = [...new Set(desired.packs.flatMap((pack) => pack.fields.map((field) => field.ref)))];
  const fields = refs.flatMap((ref) => {
    const users = desired.packs.filter((pack) => pack.fields.some((field) => field.ref === ref));
    const typeRefs = users.flatMap((pack) => (pack.issueTypes[0] ? [`type:${pack.issueTypes[0].ref}`] : []));
    return lacking(scheme, `field:${ref}`, typeRefs, known);
  });
  if (fields.length === 0) return emptyPart;
  const count = fields.length === 1 ? 'One field' : `${fields.length} fields`;
  const text = `${count} of the practices become available. They appear only where a screen shows them.`;
  const touches = [`Projects with the same field scheme: they can put these fields on their screens`];
  return {
    items: [planItem(null, 'extend', 'Field scheme', scheme.name, text, touches)],
    steps: [
      {
        id: 'fieldScheme',
        text: `Add fields to the field scheme "${scheme.name}"`,
        action: { kind: 'addToFieldScheme', schemeId: scheme.id, name: scheme.name, fields },
      },
    ],
    bindings: {},
  };
}

interface Lacking {
  readonly fieldRef: string;
  /** Types to add to those that the field is restricted to; null: it is added for all. */
  readonly typeRefs: readonly string[] | null;
}

function lacking(
  scheme: SiteFieldScheme,
  fieldRef: string,
  typeRefs: readonly string[],
  known: Bindings,
): Lacking[] {
  const types = scheme.fields[known[fieldRef] ?? ''];
  if (types === undefined) return [{ fieldRef, typeRefs: null }];
  if (types === null) return [];
  const missing = typeRefs.filter((ref) => !types.includes(known[ref] ?? ''));
  return missing.length === 0 ? [] : [{ fieldRef, typeRefs: missing }];
}
