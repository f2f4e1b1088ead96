/** As much as a person reads of what was wrong in what they sent: thousands of wrong items must not become an answer of megabytes. */
const MOST_FAULTS = 20;
const MOST_CHARS = { path: 100, text: 200, words: 2_000 } as const;

type Kind = keyof typeof MOST_CHARS;

/** A text that may quote what was sent, cut to what is read. */
export const brief = (text: string, kind: Kind): string =>
  text.length > MOST_CHARS[kind] ? `${text.slice(0, MOST_CHARS[kind] - 1)}…` : text;

/** The first faults of a list, each as short as a person reads it. */
export const briefFaults = <F extends object>(faults: readonly F[]): F[] =>
  faults
    .slice(0, MOST_FAULTS)
    .map(
      (fault) =>
        Object.fromEntries(
          Object.entries(fault).map(([name, value]) => [
            name,
            typeof value === 'string' ? brief(value, name === 'path' ? 'path' : 'text') : (value as unknown),
          ]),
        ) as F,
    );
