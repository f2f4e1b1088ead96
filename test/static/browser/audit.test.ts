import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { RequestOf } from '../../../src/contract/resolvers';
import * as data from '../fixtures/evidence';
import { notAuditor } from '../support/audit-pictures';
import type { Backend } from '../support/host';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { ok } from '../support/scenarios';
import { press } from '../support/walk';
import { expectSoon } from '../support/expect-soon';

const said = (page: Page, words: string) => page.getByRole('status').getByText(words).first().waitFor();
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true }).first();

/** What is saved when a button is pressed, as text. */
async function savedBy(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, button)]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

describe('the page "Audit"', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());
  const open = (address: string, shows: string, more: Backend = {}) =>
    openScreen(stage, {
      page: 'desk',
      address: `/audit${address}`,
      shows,
      backend: { ...data.auditBackend, ...more },
    });

  test('finds by what was chosen, goes on from where the list ended, and comes back from a change to the same list', async () => {
    const asked: RequestOf<'audit.find'>[] = [];
    const { page, complaints } = await open('', 'OPS-42', {
      'audit.find': (request) => {
        asked.push(request);
        return ok({ ...data.found, next: request.cursor === null ? 'page-2' : null });
      },
    });
    await field(page, 'State').fill('Closed');
    await page.getByRole('option', { name: 'Closed' }).click();
    await field(page, 'Touched from').fill('2026-11-01');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await press(page, 'Look further');
    await page.getByText('6 changes').first().waitFor();
    expect(asked.at(-2)).toMatchObject({ state: 'closed', from: '2026-11-01', to: null, cursor: null });
    expect(asked.at(-1)).toMatchObject({ state: 'closed', cursor: 'page-2' });
    await press(page, 'Evidence of OPS-42');
    await page.getByRole('heading', { name: 'Evidence of OPS-42' }).waitFor();
    await press(page, '← Audit');
    await expectSoon(() => field(page, 'Touched from').inputValue()).toBe('2026-11-01');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a last day before the first is said, and not asked', async () => {
    let asked = 0;
    const { page } = await open('', 'OPS-42', {
      'audit.find': () => {
        asked++;
        return ok(data.found);
      },
    });
    const before = asked;
    await field(page, 'Touched from').fill('2026-11-02');
    await field(page, 'Touched to').fill('2026-11-01');
    await page.getByRole('button', { name: 'Find', exact: true }).click();
    await page.getByText('The last day is before the first.').waitFor();
    expect(asked).toBe(before);
    await page.close();
  });

  test('who is no auditor learns what they lack and who grants it, and no change is asked for', async () => {
    let asked = 0;
    const { page } = await open('', 'You can’t see the audit page', {
      'audit.status': () => notAuditor,
      'audit.find': () => {
        asked++;
        return notAuditor;
      },
    });
    await page.getByText('System > Global permissions').waitFor();
    expect(asked).toBe(0);
    await expectSoon(() => page.getByRole('button', { name: 'Find', exact: true }).count()).toBe(0);
    await page.close();
  });

  test('the saved evidence is the file as it came, byte for byte', async () => {
    const { page, complaints } = await open('?issue=10042', 'Evidence of OPS-42');
    expect(await savedBy(page, 'Save as JSON')).toEqual({
      name: data.packView.fileName,
      text: data.packView.text,
    });
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('on paper there are no buttons, and every section of the change', async () => {
    const { page } = await open('?issue=10042', 'Evidence of OPS-42');
    await page.emulateMedia({ media: 'print' });
    await expectSoon(() => page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    await expectSoon(() => page.getByRole('navigation', { name: 'Pages of Steward' }).isVisible()).toBe(
      false,
    );
    for (const name of ['Request', 'Rules in force', 'Verdicts of the gate', 'Review', 'Chain and anchor'])
      await expectSoon(() => page.getByRole('heading', { name, exact: true }).isVisible()).toBe(true);
    await page.close();
  });

  test('verifying again replaces what was said before, and says so', async () => {
    const { page } = await open('?issue=10042', 'Intact', {
      'audit.verify': () => ok({ verdict: data.brokenPack.verdict, job: null }),
    });
    await press(page, 'Verify again');
    await said(page, 'Verified: it is not intact.');
    await page.getByText('Record 1: its hash does not fit').waitFor();
    await expectSoon(() => page.getByText('Intact: every record').count()).toBe(0);
    await page.close();
  });

  test('everything is verified as a job, whose end is announced', async () => {
    let looks = 0;
    const { page } = await open('?view=status', 'Verify everything now', {
      'audit.status': () =>
        ok({ ...data.status, ...(looks++ === 1 && { job: { ...data.job, state: 'running' as const } }) }),
    });
    await press(page, 'Verify everything now');
    await page.getByText('Every record is being verified').first().waitFor();
    await said(page, 'Every record was verified.');
    await page.close();
  });

  test('a list is asked for by its period and saved with all its parts in order', async () => {
    const asked: RequestOf<'audit.startExport'>[] = [];
    let looks = 0;
    const { page, complaints } = await open('?view=period', 'Changes of a period', {
      'audit.startExport': (request) => {
        asked.push(request);
        return ok(data.runningExport);
      },
      'audit.export': () => ok(looks++ === 0 ? data.runningExport : data.doneExport),
    });
    await field(page, 'Created from').fill('2026-07-01');
    await field(page, 'Created to').fill('2026-09-30');
    await press(page, 'List the changes');
    await page.getByText('2 of 5').first().waitFor();
    await page.getByText('every difference is explained').waitFor();
    expect(asked).toEqual([{ projectId: null, from: '2026-07-01', to: '2026-09-30', format: 'csv' }]);
    expect(await savedBy(page, 'Save the list')).toEqual({
      name: data.doneExport.fileName,
      text: 'part 0\npart 1\n',
    });
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a sample is drawn by size, method and seed, and what could not be saved is named', async () => {
    const asked: RequestOf<'audit.sample'>[] = [];
    const { page } = await open('?view=period&job=export-1', '121 changes listed', {
      'audit.sample': (request) => {
        asked.push(request);
        return ok(data.sample);
      },
      'audit.pack': ({ issueId }) => (issueId === '10043' ? notAuditor : ok(data.packView)),
    });
    await field(page, 'How many').fill('0');
    await press(page, 'Draw');
    await page.getByText('Give a number from 1 to 200.').waitFor();
    await field(page, 'How many').fill('3');
    await field(page, 'Seed').fill(' again ');
    await press(page, 'Draw');
    await page.getByText(data.sample.seed).waitFor();
    expect(asked).toEqual([{ jobId: 'export-1', size: 3, method: 'byRisk', seed: 'again' }]);
    await press(page, 'Save the evidence of all');
    await page.getByRole('alert').getByText('Not saved: OPS-43.').waitFor();
    await page.close();
  });
});
