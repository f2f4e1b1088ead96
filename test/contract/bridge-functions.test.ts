import { bridgeEntries } from './packages/bridge';
import { openPage } from './packages/page';
import { publicFunctions } from './packages/public-functions';
import type { Entries } from './packages/entry';

/** Every public function of @forge/bridge comes to something in a page of the sandbox. */
describe('@forge/bridge', () => {
  let page: Awaited<ReturnType<typeof openPage>>;
  let entries: Entries;
  let functions: readonly string[];
  beforeAll(async () => {
    page = await openPage();
    const bridge = await import('@forge/bridge');
    entries = bridgeEntries(bridge);
    functions = publicFunctions({
      ...bridge,
      'Modal()': new bridge.Modal({ resource: 'r' }),
      'FeatureFlags()': new bridge.FeatureFlags(),
    });
  });
  afterAll(() => page.close());

  /** What each function of a kind came to, beside what it should. */
  const outcomes = async (kind: 'driven' | 'refused'): Promise<{ came: object; expected: object }> => {
    const [came, expected]: Record<string, unknown>[] = [{}, {}];
    for (const [name, entry] of Object.entries(entries)) {
      if (entry.kind !== kind) continue;
      const answer = await Promise.resolve()
        .then(entry.run)
        .catch((error: unknown) => String(error));
      const should = entry.kind === 'driven' ? entry.gives : entry.says;
      const isPart = typeof should === 'object' && should !== null && !Array.isArray(should);
      came![name] = should instanceof RegExp ? String(answer) : answer;
      expected![name] =
        should instanceof RegExp
          ? expect.stringMatching(should)
          : isPart
            ? expect.objectContaining(should)
            : should;
    }
    return { came: came ?? {}, expected: expected ?? {} };
  };

  test('has no function that is not listed here, and none is listed that it has not', () => {
    expect(Object.keys(entries).sort()).toEqual(functions);
  });

  test('answers what is driven', async () => {
    const { came, expected } = await outcomes('driven');
    expect(came).toEqual(expected);
  });

  test('refuses in words what it does not know', async () => {
    const { came, expected } = await outcomes('refused');
    expect(came).toEqual(expected);
  });
});
