import type { RequestOf } from '../../../src/contract/resolvers';
import { expectSoon } from '../support/expect-soon';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { ok } from '../support/scenarios';
import { standardBackend } from '../support/standard-pictures';
import { press } from '../support/walk';

describe('a change made from a standard change', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  test('whose tasks Jira did not take has them made by asking for the same once more', async () => {
    const asked: RequestOf<'template.use'>[] = [];
    const { page, complaints } = await openScreen(stage, {
      page: 'project',
      address: '/standard?template=restart-mail&do=use',
      shows: 'Planned window',
      backend: {
        ...standardBackend,
        'template.use': (request) => {
          asked.push(request);
          return ok({ issueId: '10120', issueKey: 'CHG-120', tasksMissing: 3 - asked.length });
        },
      },
    });
    await page.getByLabel('Planned start').fill('2026-11-23T20:00');
    await page.getByLabel('Planned end').fill('2026-11-23T22:00');
    await page.getByLabel('Affected service').fill('Mail');
    await press(page, 'Make the change');
    await page.getByText('2 tasks could not be made.').first().waitFor();
    await press(page, 'Make the missing tasks');
    await page.getByText('1 task could not be made.').first().waitFor();
    await press(page, 'Make the missing tasks');
    await page.getByText('All its tasks are made.').first().waitFor();
    await expectSoon(() => page.getByRole('button', { name: 'Make the missing tasks' }).count()).toBe(0);
    expect(asked).toHaveLength(3);
    expect(asked.slice(1)).toEqual([asked[0], asked[0]]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});
