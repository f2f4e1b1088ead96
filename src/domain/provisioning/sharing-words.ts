interface Shared {
  readonly name: string;
  readonly sharedWith: readonly string[];
}
/** So many are named; the rest is counted. */
const MOST_NAMED = 10;

/** '"X" is shared with 40 other projects', or that it is Jira's default one, which every new project gets. */
export function sharedText({ name, sharedWith }: Shared): string {
  if (sharedWith.length === 0) return `"${name}" is the one that new projects get`;
  const count = sharedWith.length === 1 ? 'another project' : `${sharedWith.length} other projects`;
  return `"${name}" is shared with ${count}`;
}

/** Who uses the same thing and is not touched by a copy: a line each, the rest counted. */
export function untouchedLines({ name, sharedWith }: Shared): string[] {
  const rest = sharedWith.length - MOST_NAMED;
  return [
    ...sharedWith.slice(0, MOST_NAMED).map((who) => `${who}: stays on "${name}", not touched`),
    ...(rest > 0 ? [`${rest} more: they stay on "${name}", not touched`] : []),
  ];
}
