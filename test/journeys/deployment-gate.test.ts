import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { callResolver } from '../../sandbox/replay/adopt-practice';
import type { DeployKeysView } from '../../src/contract/deploy-gate';
import { DEPLOY_SCRIPT } from '../../src/domain/deploy-gate/script';
import { HOUR, MINUTE, MONDAY_NINE, Office } from './support/office';

const ALMA = 'alma.admin';
const OPENS = MONDAY_NINE + HOUR;
const DOCS = readFileSync(resolve(__dirname, '../../docs/deployment-gate.md'), 'utf8');

/** The code blocks below a heading of the documentation. */
const blocksOf = (heading: string): string[] => {
  const part = DOCS.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? '';
  return [...part.matchAll(/^```\w*\n([\s\S]*?)^```$/gm)].map(([, code = '']) => code);
};
const [CURL = ''] = blocksOf('With curl');
const GITHUB = (parse(blocksOf('GitHub Actions')[0] ?? '') as { run: string; env: object }[])[0];
const GITLAB = (parse(blocksOf('GitLab')[0] ?? '') as { 'may-deploy': { script: string[] } })['may-deploy'];
const SCRIPTS = [
  ['the curl line', CURL],
  ['the step of GitHub Actions', GITHUB?.run ?? ''],
  ['the step of GitLab', GITLAB.script.join('\n')],
] as const;

interface Key {
  readonly id: string;
  readonly secret: string;
  readonly view: DeployKeysView;
}
interface Told {
  /** Exit code of the script: 0 lets the pipeline go on. */
  readonly exit: number;
  readonly answer: { readonly allowed?: boolean; readonly code?: string; readonly message?: string };
  readonly text: string;
}

describe('a pipeline asks with what the documentation says', () => {
  let office: Office;
  let key: Key;
  let change: string;
  let bin: string;

  const admin = <T>(name: 'create' | 'rotate' | 'revoke', payload: object): Promise<T> =>
    callResolver(
      office.site,
      'steward-admin',
      office.account(ALMA),
      `deployGate.${name}`,
      payload as never,
    ) as Promise<T>;
  /** A program of the build machine, before those of this one. */
  const put = (name: string, lines: string): void => {
    const file = join(bin, name);
    writeFileSync(file, `#!/bin/sh\n${lines}\n`);
    chmodSync(file, 0o755);
  };
  /** The build machine's clock is the sandbox's, as far as nothing else is said. */
  const run = (script: string, more: Record<string, string> = {}): Promise<Told> =>
    new Promise((done) => {
      const env = {
        PATH: `${bin}:${process.env['PATH'] ?? ''}`,
        NOW: String(Math.floor(office.site.clock.now() / 1000)),
        CHANGE: change,
        STEWARD_URL: key.view.url ?? '',
        STEWARD_KEY: key.id,
        STEWARD_SECRET: key.secret,
        ...more,
      };
      execFile('bash', ['-eo', 'pipefail', '-c', script], { env }, (error, stdout) => {
        let answer: Told['answer'] = {};
        try {
          answer = JSON.parse(stdout) as Told['answer'];
        } catch {
          // No JSON: the exit code tells.
        }
        done({ exit: error === null ? 0 : Number(error.code), answer, text: stdout });
      });
    });

  beforeAll(async () => {
    bin = mkdtempSync(join(tmpdir(), 'build-machine-'));
    put('date', 'echo "$NOW"');
    office = await Office.open('enforce', { port: 0 });
    key = await admin('create', { name: 'Web shop', projects: [office.projectId], version: 0 });
    await office.site.clock.set(OPENS);
    change = office.issue(await office.approved()).key;
  });
  afterAll(() => office.close());

  test('the script of the admin page is the one of the documentation, in all three places', () => {
    expect(key.view.script).toBe(DEPLOY_SCRIPT);
    for (const [, script] of SCRIPTS) expect(script.trim()).toBe(DEPLOY_SCRIPT.trim());
    expect(Object.keys(GITHUB?.env ?? {}).sort()).toEqual([
      'CHANGE',
      'STEWARD_KEY',
      'STEWARD_SECRET',
      'STEWARD_URL',
    ]);
  });

  describe.each(SCRIPTS)('%s', (_, script) => {
    test('lets the pipeline go on when the change may go', async () => {
      expect(await run(script)).toMatchObject({ exit: 0, answer: { allowed: true, code: 'ALLOWED' } });
    });

    test('stops it, with the reason, when the change may not', async () => {
      const other = office.issue(await office.submitted()).key;
      expect(await run(script, { CHANGE: other })).toMatchObject({
        exit: 22,
        answer: { allowed: false, code: 'NOT_APPROVED' },
      });
    });

    test('stops it when the change is unknown', async () => {
      expect(await run(script, { CHANGE: 'NONE-1' })).toMatchObject({
        exit: 22,
        answer: { code: 'UNKNOWN_CHANGE' },
      });
    });

    test('stops it when the secret is wrong', async () => {
      expect(await run(script, { STEWARD_SECRET: 'f'.repeat(64) })).toMatchObject({
        exit: 22,
        answer: { allowed: false, code: 'NOT_AUTHENTICATED' },
      });
    });

    test('stops it when the clock of the build machine is off by more than five minutes', async () => {
      const now = Math.floor(office.site.clock.now() / 1000);
      for (const off of [-301, 301])
        expect(await run(script, { NOW: String(now + off) })).toMatchObject({
          exit: 22,
          answer: { code: 'STALE_REQUEST' },
        });
      expect(await run(script, { NOW: String(now - 300) })).toMatchObject({ exit: 0 });
    });

    test('a request that was overheard is worth nothing', async () => {
      const said = join(bin, 'said');
      put('curl', `printf '%s\\n' "$@" > ${said}; exec /usr/bin/env PATH="\${PATH#*:}" curl "$@"`);
      expect(await run(script)).toMatchObject({ exit: 0 });
      const [url = '', ...rest] = readFileSync(said, 'utf8')
        .split('\n')
        .filter((one) => /^http|^X-|^\{/.test(one));
      const headers = Object.fromEntries(
        rest.filter((one) => one.startsWith('X-')).map((one) => one.split(': ')),
      );
      const body = rest.find((one) => one.startsWith('{')) ?? '';
      put('curl', 'exec /usr/bin/env PATH="${PATH#*:}" curl "$@"');
      const response = await fetch(url, { method: 'POST', headers: headers as Record<string, string>, body });
      expect([response.status, await response.json()]).toMatchObject([401, { code: 'STALE_REQUEST' }]);
    });
  });

  test('it is on record with the change, in a chain that holds', async () => {
    const id = office.tables.table('issues').find((one) => one.key === change)?.id ?? '';
    const asked = office.audit(id).filter((one) => one['kind'] === 'deployment asked');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked[0]?.['data']).toMatchObject({ keyId: key.id, code: 'ALLOWED', mode: 'enforce' });
  });

  test('it costs two Jira calls at most', async () => {
    office.site.meters.reset();
    await run(CURL);
    const line = office.site.meters
      .report()
      .operations.find(({ operation }) => operation === 'webtrigger may-deploy');
    expect(line?.max.jiraCalls).toBeLessThanOrEqual(2);
    expect(line?.failures).toBe(0);
  });

  test('a key that is rotated: both secrets serve for a while, then the new one alone; revoked: none', async () => {
    const old = key;
    const next = await admin<Key>('rotate', { id: key.id, version: key.view.version, overlapHours: 1 });
    expect((await run(CURL)).answer.code).toBe('ALLOWED');
    expect((await run(CURL, { STEWARD_SECRET: next.secret })).answer.code).toBe('ALLOWED');
    await office.site.clock.step(HOUR);
    expect((await run(CURL)).answer.code).toBe('NOT_AUTHENTICATED');
    key = next;
    expect((await run(CURL)).answer.code).toBe('ALLOWED');
    const view = await admin<DeployKeysView>('revoke', { id: old.id, version: next.view.version });
    expect(view.keys[0]).toMatchObject({
      state: 'revoked',
      lastUsedAt: expect.stringMatching(/^2026-11-23T/),
    });
    expect((await run(CURL)).answer.code).toBe('NOT_AUTHENTICATED');
  });

  test('when Steward can’t look the answer is no, says whose fault that is, and nothing internal', async () => {
    key = await admin('create', { name: 'Other', projects: [office.projectId], version: 3 });
    const rule = { target: 'kvs', match: 'get', times: 99, effect: { kind: 'status', status: 500 } };
    office.site.faults.configure({ rules: [rule] });
    const told = await run(CURL);
    office.site.faults.configure({});
    expect(told).toMatchObject({ exit: 22, answer: { allowed: false, code: 'UNAVAILABLE' } });
    expect(told.text).not.toMatch(/kvs|500|stack/i);
    await office.site.clock.step(MINUTE);
    expect((await run(CURL)).exit).toBe(0);
  });
});
