import { store } from '../../../src/store';
import { scanImplementing } from '../../../src/usecases/gate/scan-implementing';
import { openBench } from '../support/app-bench';
import { askGate, go } from '../support/emergency';
import { STATUS, testRules } from '../support/rules';
import { approved } from '../support/schedule';

describe('the scan for changes in implementation that Steward doesn’t know there', () => {
  test('finds an arrival whose event was lost, and puts it on the record', async () => {
    const rules = testRules('enforce');
    const bench = await openBench(rules);
    const issue = await approved(bench);
    bench.site.move(issue, STATUS.implementing, 'Implementing', 'bob');
    expect(await scanImplementing(bench.as(null), rules)).toBe(1);
    await bench.drain();
    expect((await store.issues.get(issue.id))?.unauthorised).toMatchObject([{ by: 'bob' }]);
    expect(await scanImplementing(bench.as(null), rules)).toBe(0);
  });
  test('asks for nothing that is known, and nothing where the gate is off', async () => {
    const bench = await openBench(testRules('enforce'));
    const issue = await approved(bench);
    bench.site.now = Date.parse('2026-11-23T10:30:00.000Z');
    await askGate(bench, issue);
    await go(bench, issue, STATUS.implementing);
    expect(await scanImplementing(bench.as(null), testRules('enforce'))).toBe(0);
    bench.reset();
    expect(await scanImplementing(bench.as(null), testRules('off'))).toBe(0);
    expect(bench.site.calls).toEqual([]);
  });
});
