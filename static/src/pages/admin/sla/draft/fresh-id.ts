const LONGEST = 60;

/** The id itself, or with a number behind it when it is taken. */
export function uniqueId(id: string, taken: Iterable<string>): string {
  const ids = new Set(taken);
  if (!ids.has(id)) return id;
  let count = 2;
  while (ids.has(`${id}-${count}`)) count += 1;
  return `${id}-${count}`;
}

/** An id that isn't taken yet, from words: "high-incident", "high-incident-2". */
export const freshId = (words: string, taken: Iterable<string>): string =>
  uniqueId(
    words
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, LONGEST) || 'new',
    taken,
  );
