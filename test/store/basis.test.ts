import type { RulesInForce } from '../../src/domain/rules/types';
import { store } from '../../src/store';
import { ENTITY, KEY } from '../../src/store/keys';
import { putRow } from '../../src/store/kvs';
import { openBench } from '../usecases/support/app-bench';
import { testRules } from '../usecases/support/rules';

const AT = '2026-11-23T08:00:00.000Z';
const BY = 'admin';

/** Rules that are more than one unit of storage however they are compressed. */
const largeRules = (version: number, name: string): RulesInForce => {
  const members = Array.from({ length: 2_000 }, (_, n) => `${name}-${(n * 7_919_317) % 1_000_003}`);
  const rules = testRules();
  const projects = Object.fromEntries(
    Object.entries(rules.projects).map(([id, project]) => [
      id,
      { ...project, teams: { t: { name, lead: null, members, calendar: null } } },
    ]),
  );
  return { ...rules, version, projects };
};
const nameIn = (rules: RulesInForce | null): string | undefined =>
  Object.values(rules?.projects ?? {})[0]?.teams?.['t']?.name;

/** A site of its own in this one process, with large rules in force in their first version. */
async function site(name: string) {
  const bench = await openBench();
  await store.rules.put({ ...largeRules(1, name), version: (await versionNow()) + 1 }, BY, AT);
  return bench;
}
const versionNow = async (): Promise<number> => (await store.rules.get())?.version ?? 0;

describe('rules that a warm process knows', () => {
  test('are not read again, and new ones are from the first read on', async () => {
    await site('first');
    expect(nameIn((await store.issues.getWithRules('7')).rules)).toBe('first');
    const known = (await store.issues.getWithRules('7')).rules;
    expect((await store.issues.getWithRules('8')).rules).toBe(known);
    await store.rules.put(largeRules((await versionNow()) + 1, 'second'), BY, AT);
    expect(nameIn((await store.issues.getWithRules('7')).rules)).toBe('second');
  });

  test('of one site serve no other, and each keeps its own', async () => {
    await site('of one');
    expect(nameIn((await store.issues.getWithRules('7')).rules)).toBe('of one');
    await site('of another');
    expect(nameIn((await store.issues.getWithRules('7')).rules)).toBe('of another');
    expect(nameIn((await store.issues.getWithRules('7')).rules)).toBe('of another');
    await openBench();
    const { rules } = await store.issues.getWithRules('7');
    expect(rules).not.toBeNull();
    expect(['of one', 'of another']).not.toContain(nameIn(rules));
  });

  test('are the same rules again when an admin goes back to what was', async () => {
    await site('before');
    await store.issues.getWithRules('7');
    await store.rules.put(largeRules((await versionNow()) + 1, 'between'), BY, AT);
    expect(nameIn((await store.issues.getWithRules('7')).rules)).toBe('between');
    const version = (await versionNow()) + 1;
    await store.rules.put(largeRules(version, 'before'), BY, AT);
    const { rules } = await store.issues.getWithRules('7');
    expect([nameIn(rules), rules?.version]).toEqual(['before', version]);
  });

  test('are not taken by a stamp that is not theirs', async () => {
    await site('real');
    const row = { kind: 'rules-stamp', subject: 'site', version: 1, body: 'of older rules' };
    await putRow(ENTITY.configHead, KEY.rulesStamp, row);
    const { rules } = await store.issues.getWithRules('7');
    expect(nameIn(rules)).toBe('real');
    expect((await store.issues.getWithRules('7')).rules).not.toBe(rules);
  });

  test('can be changed by nobody', async () => {
    await site('firm');
    const { rules } = await store.issues.getWithRules('7');
    expect(() => Object.assign(rules?.projects ?? {}, { other: null })).toThrow(TypeError);
  });

  test('small ones are read with the ticket', async () => {
    await openBench();
    await store.rules.put({ ...testRules(), version: (await versionNow()) + 1 }, BY, AT);
    const { rules } = await store.issues.getWithRules('7');
    const again = (await store.issues.getWithRules('7')).rules;
    expect(again).toEqual(rules);
    expect(again).not.toBe(rules);
  });
});
