import { stewardSlaBreached } from '../../src/handlers/jql-functions';
import { everyFiveMinutes } from '../../src/handlers/sweep';
import { openBench } from '../usecases/support/app-bench';

describe('functions that load next to nothing close their log like the others', () => {
  let said: unknown[];
  beforeEach(() => {
    said = [];
    console.info = (line: string) => void said.push(JSON.parse(line));
  });

  test('the sweep, with what it handed on', async () => {
    await openBench();
    await everyFiveMinutes();
    expect(said).toEqual([
      { event: 'done', operation: 'sweep', pushed: 0, ms: expect.any(Number), code: 'OK' },
    ]);
  });

  test('the sweep, when storage is away', async () => {
    const bench = await openBench();
    bench.failStorage(/query/);
    await expect(everyFiveMinutes()).rejects.toThrow('the process died');
    expect(said).toEqual([{ event: 'done', operation: 'sweep', ms: expect.any(Number), code: 'FAILED' }]);
  });

  test('a JQL function, whether or not it could answer', () => {
    stewardSlaBreached({ clause: { operator: 'in', arguments: [] } });
    stewardSlaBreached({ clause: { operator: '=', arguments: [] } });
    expect(said).toMatchObject([
      { event: 'done', operation: 'stewardSlaBreached', code: 'OK' },
      { event: 'done', operation: 'stewardSlaBreached', code: 'BAD_INPUT' },
    ]);
  });
});
