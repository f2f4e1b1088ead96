import type { RequestOf } from '../../../src/contract/resolvers';
import * as promises from '../fixtures/promises';
import { failed, ok } from '../support/scenarios';
import { openScreen, openStage, type Stage } from '../support/open-screen';

describe('the promise in the portal', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  test('asks for the issue behind the request that the portal names by its key', async () => {
    const asked: RequestOf<'portal.promise'>[] = [];
    const backend = {
      'portal.promise': (request: RequestOf<'portal.promise'>) => {
        asked.push(request);
        return ok(promises.openRequest);
      },
    };
    const { page, complaints } = await openScreen(stage, {
      page: 'portal',
      backend,
      shows: 'We aim to',
    });
    expect(asked).toEqual([{ issueId: '10042' }]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('after a failure it can be tried again', async () => {
    let tries = 0;
    const backend = {
      'portal.promise': () =>
        tries++ === 0 ? failed({ code: 'CONFLICT', message: 'Not now.' }) : ok(promises.openRequest),
    };
    const { page } = await openScreen(stage, { page: 'portal', backend, shows: 'Your request is safe' });
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('We aim to').waitFor();
    await page.close();
  });
});
