import type { Adaptation } from '../../contract/practices';
import { sameName } from '../provisioning/match';
import { isEmergency } from '../risk/read-options';
import type { Edit } from './adapt-edit';
import { placeOf, renamed, withoutAliases } from './adapt-names';
import type { PackField, PracticePack } from './schema';

type Options = PackField['options'];
type Wanted = Adaptation['options'][string];

/** Set for the whole project with the priority matrix, which has a row and a column for each of them. */
export const MATRIX_FIELDS: readonly string[] = ['impact', 'urgency'];

/** A list of options without two that are recognised by the same name. */
export function distinct(options: Options): Options {
  const names = options.map((option) => option.name);
  return options.map((option) => withoutAliases(option, names));
}

/** The options as wanted: a kept one keeps its other names, a renamed or added one is recognised by its name only. */
export const wantedOptions = (shipped: Options, wanted: Wanted): Options =>
  distinct(
    wanted.map(({ name, from }) => {
      const kept =
        shipped.find((option) => from !== null && sameName(option.name, from)) ??
        shipped.find((option) => sameName(option.name, name));
      return kept === undefined ? { name, aliases: [] } : renamed(kept, name);
    }),
  );

/** Answers that the risk assessment reads by their names: without these it would not know them. */
const READ_BY_NAME: Readonly<Record<string, (names: readonly string[]) => string | null>> = {
  backOutTested: needs('Yes', 'No'),
  outageExpected: needs('Yes', 'No'),
  peerReviewed: needs('Yes', 'No'),
  changeType: (names) =>
    names.some(isEmergency)
      ? null
      : 'One option must have the word "Emergency" in its name: an emergency change is recognised by it.',
};

function needs(...wanted: readonly string[]) {
  return (names: readonly string[]): string | null => {
    const missing = wanted.filter((one) => !names.some((name) => sameName(name, one)));
    if (missing.length === 0) return null;
    return `The risk assessment reads this answer by its name; keep ${missing.map((name) => `"${name}"`).join(' and ')}.`;
  };
}

function refusalOf(pack: PracticePack, ref: string, wanted: Wanted): string | null {
  if (MATRIX_FIELDS.includes(ref))
    return 'Its options are changed with the priority matrix, for all practices together.';
  const field = pack.fields.find((one) => one.ref === ref);
  if (field?.type !== 'select' && field?.type !== 'multiSelect') return 'Only select fields have options.';
  return pack.risk ? (READ_BY_NAME[ref]?.(wanted.map((option) => option.name)) ?? null) : null;
}

/** The fields of a pack with the options of one of them replaced. */
export const withOptions = (
  pack: PracticePack,
  ref: string,
  change: (options: Options) => Options,
): PracticePack => ({
  ...pack,
  fields: pack.fields.map((field) =>
    field.ref === ref ? { ...field, options: change(field.options) } : field,
  ),
});

/** Every list of options of an adaptation, in its order. */
export function optionEdits(pack: PracticePack, { options }: Adaptation): Edit[] {
  return Object.entries(options).map(([ref, wanted]) => ({
    where: placeOf(pack, 'fields', ref),
    refusal: (before) => refusalOf(before, ref, wanted),
    apply: (before) => withOptions(before, ref, (shipped) => wantedOptions(shipped, wanted)),
  }));
}
