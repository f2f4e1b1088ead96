import { openBackEnd, type BackEnd } from './packages/back-end';
import type { Entries } from './packages/entry';
import { kvsEntries, kvsFunctions, openStore } from './packages/kvs';
import {
  apiEntries,
  apiFunctions,
  eventsEntries,
  eventsFunctions,
  resolverEntries,
  resolverFunctions,
} from './packages/platform';

/** Every public function of Forge's packages, as their own code lists them, comes to something in the sandbox. */
describe.each<[string, () => string[], Entries]>([
  ['kvs', kvsFunctions, kvsEntries],
  ['events', eventsFunctions, eventsEntries],
  ['resolver', resolverFunctions, resolverEntries],
  ['api', apiFunctions, apiEntries],
])('@forge/%s', (name, functionsOf, entries) => {
  let backEnd: BackEnd;
  beforeEach(async () => {
    backEnd = openBackEnd();
    if (name === 'kvs') await openStore();
  });
  const run = (work: () => unknown): unknown => (name === 'kvs' ? work() : backEnd.run(work));

  test('has no function that is not listed here, and none is listed that it has not', () => {
    expect(Object.keys(entries).sort()).toEqual(functionsOf());
  });

  const calls = Object.entries(entries);
  test.each(calls.flatMap(([key, entry]) => (entry.kind === 'driven' ? [[key, entry] as const] : [])))(
    '%s answers',
    async (_, { run: work, gives }) => {
      const answer = await run(work);
      if (typeof gives === 'object' && gives !== null && !Array.isArray(gives))
        expect(answer).toMatchObject(gives);
      else expect(answer).toEqual(gives);
    },
  );
  const refusals = calls.flatMap(([key, entry]) => (entry.kind === 'refused' ? [[key, entry] as const] : []));
  if (refusals.length > 0)
    test.each(refusals)('%s is refused in words', async (_, { run: work, says }) => {
      const answer = await Promise.resolve(run(work)).catch((error: unknown) => String(error));
      expect(`${backEnd.refusal ?? ''} ${JSON.stringify(answer)}`).toMatch(says);
    });
});
