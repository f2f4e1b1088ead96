interface Named {
  readonly name: string;
}
interface Wanted {
  readonly name: string;
  readonly aliases: readonly string[];
}

const fold = (name: string) => name.trim().toLowerCase();

/** Jira compares names without regard to case; so do we. */
export const sameName = (a: string, b: string): boolean => fold(a) === fold(b);

/** All that carry the wanted name or one of its aliases: the name itself first, then the aliases in their order. */
export function findAll<T extends Named>(things: readonly T[], wanted: Wanted): T[] {
  return [wanted.name, ...wanted.aliases].flatMap((name) =>
    things.filter((thing) => sameName(thing.name, name)),
  );
}

/** The best match, or undefined. */
export const findNamed = <T extends Named>(things: readonly T[], wanted: Wanted): T | undefined =>
  findAll(things, wanted)[0];
