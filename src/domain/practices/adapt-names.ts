import type { Adaptation } from '../../contract/practices';
import { sameName } from '../provisioning/match';
import type { Edit } from './adapt-edit';
import type { PracticePack } from './schema';

interface Named {
  readonly name: string;
  readonly aliases: string[];
}

/**
 * Names by which an existing thing is recognised after somebody chose one. A chosen name means exactly that thing: the
 * shipped name and its aliases don't stand for it any more, or "RFC" would end up as the site's "[System] Change".
 */
export function renamed<T extends Named>(part: T, name: string): T {
  return sameName(part.name, name) ? { ...part, name } : { ...part, name, aliases: [] };
}

/** Takes names away from the aliases of parts: each now means another part. */
export const withoutAliases = <T extends Named>(part: T, names: readonly string[]): T => ({
  ...part,
  aliases: part.aliases.filter((alias) => !names.some((name) => sameName(name, alias))),
});

const renameOne = <T extends Named>(parts: readonly T[], isIt: (part: T) => boolean, name: string): T[] =>
  parts.map((part) => (isIt(part) ? renamed(part, name) : withoutAliases(part, [name])));

type NamedPart = keyof Adaptation['names'];

const RENAME: Readonly<Record<NamedPart, (pack: PracticePack, ref: string, name: string) => PracticePack>> = {
  types: (pack, ref, name) => ({
    ...pack,
    issueTypes: renameOne(pack.issueTypes, (type) => type.ref === ref, name),
  }),
  fields: (pack, ref, name) => ({
    ...pack,
    fields: renameOne(pack.fields, (field) => field.ref === ref, name),
  }),
  statuses: (pack, role, name) => ({
    ...pack,
    statuses: renameOne(pack.statuses, (status) => status.role === role, name),
  }),
  requestTypes: (pack, ref, name) => ({
    ...pack,
    requestTypes: renameOne(pack.requestTypes, (type) => type.ref === ref, name),
  }),
};

/** What each kind of part is called, and the shipped name of one; undefined when the pack has no such part. */
export const PARTS: Readonly<
  Record<
    NamedPart,
    { readonly word: string; readonly nameOf: (pack: PracticePack, ref: string) => string | undefined }
  >
> = {
  types: { word: 'issue type', nameOf: (pack, ref) => pack.issueTypes.find((one) => one.ref === ref)?.name },
  fields: { word: 'field', nameOf: (pack, ref) => pack.fields.find((one) => one.ref === ref)?.name },
  statuses: { word: 'status', nameOf: (pack, role) => pack.statuses.find((one) => one.role === role)?.name },
  requestTypes: {
    word: 'request type',
    nameOf: (pack, ref) => pack.requestTypes.find((one) => one.ref === ref)?.name,
  },
};

/** `field "Impact"`; the ref stands for a part that the pack doesn't have. */
export const placeOf = (pack: PracticePack, part: NamedPart, ref: string): string =>
  `${PARTS[part].word} "${PARTS[part].nameOf(pack, ref) ?? ref}"`;

/** Every renaming of an adaptation, in its order. */
export function nameEdits(pack: PracticePack, { names }: Adaptation): Edit[] {
  return (Object.keys(RENAME) as NamedPart[]).flatMap((part) =>
    Object.entries(names[part]).map(([ref, name]): Edit => ({
      where: placeOf(pack, part, ref),
      refusal: () => null,
      apply: (before) => RENAME[part](before, ref, name),
    })),
  );
}
