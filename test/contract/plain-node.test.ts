import { readManifest } from '../../sandbox/forge/manifest/read-manifest';
import { tourPlainNode, type Handled } from './plain-node/tour';

/** The bundle in plain Node processes, with nothing but the two globals: no loader, clock or environment of the sandbox's. */
describe('every function of the manifest answers in plain Node', () => {
  const keys = [...readManifest(process.cwd()).functions.keys()];
  let handled: ReadonlyMap<string, Handled>;
  let errors: readonly string[];
  beforeAll(async () => {
    const tour = await tourPlainNode();
    handled = new Map(tour.handled.map((one) => [one.functionKey, one]));
    errors = tour.errors;
  }, 300_000);

  test.each(keys)('%s, in the shape that Forge documents', (key) => {
    expect(handled.get(key)?.fault).toBeNull();
  });

  test('and no error was caught and logged on the way', () => {
    expect(errors).toEqual([]);
  });
});
