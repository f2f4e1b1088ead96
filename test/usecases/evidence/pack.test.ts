import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import type { EvidencePack } from '../../../src/contract/evidence-pack';
import { canonical, digestOf } from '../../../src/domain/evidence/canonical';
import { verifyPack } from '../../../src/domain/evidence/verify-pack';
import { anchorNow, openBench, packText, votedChange } from './bench';

const SCRIPT = join(__dirname, '../../../docs/verify-evidence.mjs');

/** As much of a content as a forger changes here. */
interface Content {
  ballots: [{ vote: string; accountId: string }];
  rounds: [{ content: { fields: { backOutPlan: { text: string } } } }];
  risk: { assessments: [{ level: string }] };
  gate: object[];
  chain: [{ kind: string }];
  anchor: { leaf: { count: number }; root: string; at: string; proof: object[] };
}

/** What the script that stands alone says of these files: intact or not, in their order. */
function byScript(files: readonly (string | Uint8Array)[]): boolean[] {
  const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
  const paths = files.map((file, index) => {
    const path = join(folder, `${index}.json`);
    writeFileSync(path, file);
    return path;
  });
  const { stdout } = spawnSync(process.execPath, [SCRIPT, '--quiet', ...paths], { encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.startsWith('intact'));
}

describe('evidence of a change', () => {
  let text: string;
  let pack: EvidencePack;
  beforeAll(async () => {
    const bench = await openBench();
    const id = await votedChange(bench);
    await votedChange(bench);
    await anchorNow(bench);
    text = await packText(bench, id);
    pack = JSON.parse(text) as EvidencePack;
  });

  test('is intact as it was made, says the app and the script that stands alone', () => {
    expect(verifyPack(text)).toMatchObject({ intact: true });
    expect(byScript([text])).toEqual([true]);
  });

  test('says who voted, in what seat, on which text, under which rules', () => {
    const { content } = pack;
    const [round] = content.rounds;
    expect(round?.content.fields['implementationPlan']?.text).toContain('Copy, switch, check');
    expect(content.ballots).toMatchObject([
      { accountId: 'pia', vote: 'approve', seal: round?.seal, seats: [{ via: expect.any(String) }] },
    ]);
    expect(content.rules.policies).toMatchObject([{ id: round?.policyId, version: round?.policyVersion }]);
    expect(content.rules.versions[0]?.gate?.mode).toBeDefined();
    expect(content.risk.assessments).toHaveLength(1);
    expect(content.rules.models).toMatchObject([{ version: content.risk.assessments[0]?.['modelVersion'] }]);
    expect(content.eligibility.excluded).toContainEqual({ accountId: 'ann', why: 'creator' });
    expect(content.anchor).toMatchObject({ number: 1, chains: 2 });
    expect(content.mapping.map(({ practice }) => practice)).toEqual(
      expect.arrayContaining(['BAI06.01', 'BAI07.05', 'BAI07.06', 'BAI07.08', 'DSS06.03']),
    );
  });

  test('maps practices to parts that are there', () => {
    for (const { answeredBy } of pack.content.mapping)
      for (const part of answeredBy) expect(Object.keys(pack.content)).toContain(part);
  });

  test('shows any single byte that was changed, added or taken away', () => {
    const bytes = Buffer.from(text);
    const change = fc.record({
      at: fc.nat(bytes.length - 1),
      byte: fc.nat(255),
      how: fc.constantFrom('change', 'insert', 'delete'),
    });
    const broken: Buffer[] = [];
    fc.assert(
      fc.property(change, ({ at, byte, how }) => {
        fc.pre(how !== 'change' || bytes[at] !== byte);
        const after = Buffer.concat([
          bytes.subarray(0, at),
          ...(how === 'delete' ? [] : [Buffer.of(byte)]),
          bytes.subarray(how === 'insert' ? at : at + 1),
        ]);
        if (broken.length < 40) broken.push(after);
        expect(verifyPack(after).intact).toBe(false);
      }),
      { numRuns: 400 },
    );
    expect(byScript(broken)).toEqual(broken.map(() => false));
  });

  test.each<[string, (file: string) => string | Uint8Array]>([
    ['a line end at its end', (file) => `${file}\n`],
    ['a blank between two parts', (file) => file.replace('","', '", "')],
    ['a byte order mark', (file) => Buffer.concat([Buffer.of(0xef, 0xbb, 0xbf), Buffer.from(file)])],
    ['a key twice', (file) => file.replace('{"content"', '{"content":1,"content"')],
    ['a number written otherwise', (file) => file.replace(/("number":)1/, '$11.0')],
    ['a letter written as an escape', (file) => file.replace('"pia"', '"\\u0070ia"')],
    ['nothing in it', () => ''],
    ['something else in it', () => '[1]'],
  ])('is not intact with %s', (_, change) => {
    const after = change(text);
    expect(after).not.toBe(text);
    expect(verifyPack(after).intact).toBe(false);
    expect(byScript([after])).toEqual([false]);
  });

  /** A forger who knows the algorithm makes all digests anew; what the chain and the anchor cover is found all the same. */
  const forged = (change: (content: Content) => void): string => {
    const copy = JSON.parse(text) as { content: Content; names: unknown };
    change(copy.content);
    const { content, names } = copy;
    const digests = { content: digestOf(content), names: digestOf(names) };
    return canonical({ schema: 'steward-evidence/1', content, names, digests });
  };
  const failing = (file: string): string[] =>
    verifyPack(file)
      .checks.filter(({ ok }) => !ok)
      .map(({ what }) => what);

  test.each<[string, (content: Content) => void, string[]]>([
    ['another vote', (c) => (c.ballots[0].vote = 'reject'), ['ballots']],
    ['another voter', (c) => (c.ballots[0].accountId = 'cat'), ['ballots']],
    ['a ballot less', (c) => c.ballots.pop(), ['ballots']],
    ['another text', (c) => (c.rounds[0].content.fields.backOutPlan.text = 'None'), ['seals']],
    ['a round less', (c) => c.rounds.pop(), ['rounds']],
    ['another level', (c) => (c.risk.assessments[0].level = 'Low'), ['decisions']],
    ['an answer of the gate', (c) => c.gate.push({ mode: 'enforce', passes: true }), ['decisions']],
    ['a record cut off', (c) => c.chain.pop(), ['ballots', 'anchor']],
    ['a record changed', (c) => (c.chain[0].kind = 'nothing'), ['chain']],
    ['the anchor of another head', (c) => (c.anchor.leaf.count -= 1), ['anchor']],
    ['another root', (c) => (c.anchor.root = 'a'.repeat(64)), ['anchor']],
    ['another instant of the anchor', (c) => (c.anchor.at = '2020-01-01T00:00:00.000Z'), ['anchor']],
    ['a proof that ends elsewhere', (c) => c.anchor.proof.pop(), ['anchor']],
  ])('is not intact with %s, though every digest was made anew', (_, change, what) => {
    const file = forged(change);
    expect(failing(file)).toEqual(expect.arrayContaining(what));
    expect(byScript([file])).toEqual([false]);
  });

  test('that was forged as a whole, chain and all, no longer leads to the published root', () => {
    const file = forged((content) => {
      // The forger drops the anchor that gives him away: then the file says that nothing vouches for it.
      Object.assign(content, { anchor: null });
    });
    const { checks } = verifyPack(file);
    expect(checks.find(({ what }) => what === 'anchor')?.detail).toMatch(/^Not anchored yet/);
  });
});
