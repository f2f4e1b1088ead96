import { DONE } from '../../src/handlers/closing-line';
import { makeLog, MOST_BYTES, MOST_LINES } from '../../src/handlers/log';
import { idsOf } from '../../src/handlers/ids';
import { JiraError } from '../../src/jira/errors';

const ACCOUNT = '712020:8f2c1d3e-1111-4222-8333-444455556666';

function listen() {
  const lines: string[] = [];
  const keep = (line: string) => void lines.push(line);
  return {
    log: makeLog({ info: keep, error: keep }),
    lines,
    read: () => lines.map((line) => JSON.parse(line) as object),
  };
}
const bytes = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0);

describe('the log of an invocation', () => {
  test('writes one line of JSON an event', () => {
    const { log, read } = listen();
    log.info('event', { issueId: '10042', outcome: 'folded' });
    expect(read()).toEqual([{ event: 'event', issueId: '10042', outcome: 'folded' }]);
  });

  test(`stays within ${MOST_LINES} lines, and the closing line says how many it left out`, () => {
    const { log, lines, read } = listen();
    for (let n = 0; n < 250; n++) log.info('busy', { n });
    log.info(DONE, { operation: 'x', ms: 5, code: 'OK' });
    expect(lines).toHaveLength(MOST_LINES);
    expect(read().at(-1)).toMatchObject({ event: DONE, operation: 'x', leftOut: 250 - (MOST_LINES - 1) });
  });

  test('just as many as fit are all written, and nothing is said of any left out', () => {
    const { log, lines, read } = listen();
    for (let n = 0; n < MOST_LINES - 1; n++) log.info('busy', { n });
    log.info(DONE, { operation: 'x' });
    expect(lines).toHaveLength(MOST_LINES);
    expect(read().at(-1)).toEqual({ event: DONE, operation: 'x' });
  });

  test('stays within the bytes of an invocation, counted as UTF-8', () => {
    const { log, lines } = listen();
    for (let n = 0; n < 90; n++)
      log.info('long', { one: '漢'.repeat(400), two: '漢'.repeat(400), three: '漢'.repeat(400) });
    log.info(DONE, { operation: 'x' });
    expect(bytes(lines)).toBeLessThanOrEqual(MOST_BYTES);
    expect(lines.at(-1)).toContain('leftOut');
  });

  test('cuts what is too long for a line, and says so', () => {
    const { log, read } = listen();
    log.info('long', { parts: Array.from({ length: 100 }, () => 'x'.repeat(300)) });
    expect(read()).toEqual([{ event: 'long', cut: true }]);
  });

  test('tells nobody’s account id and no mail address, wherever they stand', () => {
    const { log, lines } = listen();
    log.info('seen', { who: ACCOUNT, list: [ACCOUNT], deep: { by: '5b10ac8d82e05b22cc7d4ef5' } });
    log.error('failed', new Error(`"record:notice:${ACCOUNT}:1" of mia@acme.example, qm:a1b2:c3d4`));
    const said = lines.join('\n');
    expect(said).not.toMatch(/8f2c1d3e|5b10ac8d|mia@|c3d4/);
    expect(said).toContain('[account]');
    expect(said).toContain('[mail]');
  });

  test('tells of an error of Jira which operation and status, and never what Jira said', () => {
    const { log, read } = listen();
    log.error('failed', new JiraError('editIssue', 400, 'BAD_REQUEST', ['summary: "Fire Bob" is too long']));
    expect(read()).toEqual([
      { event: 'failed', code: 'JIRA_BAD_REQUEST', name: 'JiraError', endpoint: 'editIssue', status: 400 },
    ]);
  });

  test('takes of a request the ids of things, never those of people or texts', () => {
    const request = { issueId: '1', projectId: '2', accountId: ACCOUNT, reason: 'because', jobId: 7 };
    expect(idsOf(request)).toEqual({ issueId: '1', projectId: '2' });
    expect(idsOf(null)).toEqual({});
  });
});
