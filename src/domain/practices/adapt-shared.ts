import type { FindingView } from '../../contract/practices';
import type { PracticePack } from './schema';

interface Shared {
  readonly word: string;
  readonly ref: string;
  readonly name: string;
  readonly options: readonly string[];
}

/**
 * Types and fields that several practices of a project share, and that changes would make differ: in Jira each is one
 * thing. Empty: they agree.
 */
export function checkShared(packs: readonly PracticePack[]): FindingView[] {
  const first = new Map<string, { readonly practice: string; readonly part: Shared }>();
  return packs.flatMap((pack) =>
    sharedOf(pack).flatMap((part): FindingView[] => {
      const key = `${part.word} ${part.ref}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, { practice: pack.name, part });
      if (other === undefined || JSON.stringify(other.part) === JSON.stringify(part)) return [];
      const text = `${other.practice} and ${pack.name} share it, as "${other.part.name}" and "${part.name}". Give it the same name and options in both.`;
      return [{ where: `${part.word} "${part.name}"`, text, severity: 'error' }];
    }),
  );
}

const sharedOf = (pack: PracticePack): Shared[] => [
  ...pack.issueTypes.map(({ ref, name }) => ({ word: 'issue type', ref, name, options: [] })),
  ...pack.fields.map(({ ref, name, options }) => ({
    word: 'field',
    ref,
    name,
    options: options.map((option) => option.name),
  })),
];
