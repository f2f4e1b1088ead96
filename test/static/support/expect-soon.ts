/** How often it is looked, and how many milliseconds lie between: five seconds in all. */
const LOOKS = 100;
const PAUSE_MS = 50;

type Matchers<Seen> = jest.JestMatchers<Seen>;
type Soon<Matcher> = Matcher extends (...expected: infer Expected) => unknown
  ? (...expected: Expected) => Promise<void>
  : never;

/**
 * Expects of what a page shows that it holds soon. A click comes back when the page has heard it, which can be before the page has
 * drawn what follows from it or has moved the focus: looking once would be a race.
 */
export function expectSoon<Seen>(look: () => Promise<Seen>): {
  [Name in keyof Matchers<Seen>]: Soon<Matchers<Seen>[Name]>;
} {
  const matchers = new Proxy(
    {},
    {
      get:
        (_, name: keyof Matchers<Seen>) =>
        async (...expected: unknown[]) => {
          for (let left = LOOKS; ; left -= 1) {
            const judged = expect(await look()) as unknown as Record<string, (...all: unknown[]) => void>;
            try {
              return judged[name]!(...expected);
            } catch (problem) {
              if (left === 0) throw problem;
            }
            await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
          }
        },
    },
  );
  return matchers as ReturnType<typeof expectSoon<Seen>>;
}
