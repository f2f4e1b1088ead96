import type { Adaptation } from '../../contract/practices';
import type { FieldType, PackField, PracticePack } from '../practices/schema';
import type { Desired } from './desired';
import { findAll, findNamed } from './match';
import { planItem } from './plan-item';
import { isNamed, rememberedId } from './remembered';
import { NEW_TYPE, type SiteField, type SiteOption, type SiteSnapshot } from './site';
import { emptyPart, joinParts, type Bindings, type FieldAction, type PlanPart } from './types';

const SYSTEM = 'com.atlassian.jira.plugin.system.customfieldtypes:';

/** Jira's schema type and custom field type of each of our types; an existing field must have both to be reused. */
const FITS: Readonly<Record<FieldType, { readonly type: string; readonly customTypes: readonly string[] }>> =
  {
    text: { type: 'string', customTypes: [`${SYSTEM}textfield`] },
    longText: { type: 'string', customTypes: [`${SYSTEM}textarea`] },
    select: { type: 'option', customTypes: [`${SYSTEM}select`, `${SYSTEM}radiobuttons`] },
    multiSelect: { type: 'array', customTypes: [`${SYSTEM}multiselect`, `${SYSTEM}multicheckboxes`] },
    date: { type: 'date', customTypes: [`${SYSTEM}datepicker`] },
    url: { type: 'string', customTypes: [`${SYSTEM}url`] },
    number: { type: 'number', customTypes: [`${SYSTEM}float`] },
    dateTime: { type: 'datetime', customTypes: [`${SYSTEM}datetime`] },
    users: { type: 'array', customTypes: [`${SYSTEM}multiuserpicker`] },
    user: { type: 'user', customTypes: [`${SYSTEM}userpicker`, `${SYSTEM}people`] },
  };

/** Whether an existing field can serve as one of ours. */
export const fits = (field: SiteField, type: FieldType): boolean =>
  field.custom && field.type === FITS[type].type && FITS[type].customTypes.includes(field.customType ?? '');

type FieldSite = Pick<SiteSnapshot, 'fields' | 'contexts' | 'adoption'>;

/**
 * The existing field that serves as this one: the one that the admin named, the one that was adopted before, else by name,
 * then by alias, of a fitting type; of several namesakes one that the project's types can use, then the oldest.
 */
export function matchField(
  pack: Pick<PracticePack, 'id'>,
  wanted: PackField,
  site: FieldSite,
  adaptations: readonly Adaptation[],
): SiteField | undefined {
  const fitting = site.fields.filter((field) => fits(field, wanted.type));
  const named = isNamed(adaptations, pack.id, 'fields', wanted.ref)
    ? best(fitting, { name: wanted.name, aliases: [] }, site)
    : undefined;
  const id = rememberedId(site, pack.id, `field:${wanted.ref}`);
  return named ?? fitting.find((field) => field.id === id) ?? best(fitting, wanted, site);
}

function best(
  fitting: readonly SiteField[],
  wanted: { readonly name: string; readonly aliases: readonly string[] },
  site: FieldSite,
): SiteField | undefined {
  const candidates = findAll(fitting, wanted);
  const namesakes = candidates.filter((field) => field.name === candidates[0]?.name);
  const usable = (field: SiteField) =>
    site.contexts.some((context) => context.fieldId === field.id && context.contextId !== null);
  return (
    namesakes.find(usable) ?? namesakes.sort((a, b) => Number(a.id.slice(12)) - Number(b.id.slice(12)))[0]
  );
}

/** Types of field that have options. */
export const hasOptions = (type: FieldType): boolean => type === 'select' || type === 'multiSelect';

/** Ids of a select field's options by their place in the pack; undefined where the site lacks one. */
export const matchOptions = (
  wanted: FieldAction['options'],
  existing: readonly SiteOption[],
): (SiteOption | undefined)[] =>
  wanted.map((option) =>
    findNamed(
      existing.map((one) => ({ ...one, name: one.value })),
      option,
    ),
  );

/** Fields of all packs; one that two practices need is planned once, for the types of both. */
export function planFields(desired: Desired, site: SiteSnapshot, types: Bindings): PlanPart {
  const { packs } = desired;
  const refs = [...new Set(packs.flatMap((pack) => pack.fields.map((field) => field.ref)))];
  return joinParts(
    refs.map((ref) => {
      const users = packs.filter((pack) => pack.fields.some((field) => field.ref === ref));
      const typeRefs = users.flatMap((user) =>
        user.issueTypes[0] ? [`type:${user.issueTypes[0].ref}`] : [],
      );
      const pack = users[0];
      const field = pack?.fields.find((one) => one.ref === ref);
      return pack && field ? planField(desired, pack, field, typeRefs, site, types) : emptyPart;
    }),
  );
}

function planField(
  desired: Desired,
  pack: PracticePack,
  wanted: PackField,
  typeRefs: readonly string[],
  site: SiteSnapshot,
  types: Bindings,
): PlanPart {
  const ref = `field:${wanted.ref}`;
  const match = matchField(pack, wanted, site, desired.adaptations);
  const chosen = isNamed(desired.adaptations, pack.id, 'fields', wanted.ref);
  const action: FieldAction = {
    kind: 'ensureField',
    ref,
    fieldId: match?.id ?? null,
    name: wanted.name,
    type: wanted.type,
    description: wanted.description,
    typeRefs,
    options: wanted.options,
  };
  const step = (text: string) => ({ id: ref, text, action });
  if (!match) {
    if (!wanted.create) {
      const text = `The site has no field "${wanted.name}".`;
      return { items: [planItem(pack.id, 'conflict', 'Field', wanted.name, text)], steps: [], bindings: {} };
    }
    const other = findNamed(site.fields, wanted);
    if (other && chosen) {
      const text = `You chose "${other.name}", but it is of another type than the practice needs (${wanted.type}). Choose another field, or another name for a new one.`;
      return { ...emptyPart, items: [planItem(pack.id, 'conflict', 'Field', other.name, text)] };
    }
    const text = other
      ? `${wanted.description} ("${other.name}" exists with another type and is left alone.)`
      : wanted.description;
    return {
      items: [planItem(pack.id, 'create', 'Field', wanted.name, text)],
      steps: [step(`Create the field "${wanted.name}"`)],
      bindings: {},
    };
  }
  const contexts = typeRefs.map((typeRef) => contextOf(match.id, types[typeRef], site));
  const noContext = contexts.some((context) => context === null);
  const context = contexts.find((one) => one !== null) ?? null;
  const options = matchOptions(wanted.options, context === null ? [] : (site.options[context] ?? []));
  const missing = wanted.options
    .filter((_, index) => options[index] === undefined)
    .map((option) => option.name);
  const bindings: Record<string, string> = { [ref]: match.id };
  options.forEach((option, index) => option && (bindings[`option:${wanted.ref}:${index}`] = option.id));
  if (!noContext && missing.length === 0) {
    return {
      items: [
        planItem(pack.id, chosen ? 'map' : 'reuse', 'Field', match.name, reuseText(wanted, match, chosen)),
      ],
      steps: [],
      bindings,
    };
  }
  const why = [
    ...(noContext ? ['it gets a context for this project, because none serves it yet'] : []),
    ...(missing.length > 0 && !noContext ? [`these options are added: ${missing.join(', ')}`] : []),
  ].join('; ');
  const touches =
    missing.length > 0 && !noContext ? [`Everybody who uses "${match.name}" in the same context`] : [];
  return {
    items: [planItem(pack.id, 'extend', 'Field', match.name, `Reused: ${why}.`, touches)],
    steps: [step(`Extend the field "${match.name}"`)],
    bindings,
  };
}

const contextOf = (fieldId: string, typeId: string | undefined, site: SiteSnapshot): string | null =>
  site.contexts.find((context) => context.fieldId === fieldId && context.typeId === (typeId ?? NEW_TYPE))
    ?.contextId ?? null;

const reuseText = (wanted: PackField, match: SiteField, chosen: boolean): string =>
  chosen
    ? 'Your own field is used, as you chose.'
    : wanted.name === match.name
      ? 'Used as it is.'
      : `Used as it is, in the place of "${wanted.name}".`;
