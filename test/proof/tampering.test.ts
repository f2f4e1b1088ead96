import { tryAll } from './tampering/try-all';
import { CHAINS, Ledger } from './tampering/world';

describe('the stored ledger', () => {
  let ledger: Ledger;
  beforeAll(async () => {
    ledger = await Ledger.open(CHAINS);
  }, 120_000);
  afterAll(() => ledger.office.close());

  test('shows nothing to the auditor while nobody touched it', async () => {
    await ledger.days(4);
    const { findings, verified } = await ledger.status();
    expect(findings).toEqual([]);
    expect(verified?.findings).toBe(0);
  });

  test('shows whatever was changed in it within days', async () => {
    const tried = await tryAll(ledger, { every: 12 });
    expect(tried.filter(({ found }) => found === null)).toEqual([]);
    expect(tried.length).toBeGreaterThan(30);
  }, 300_000);
});
