import type { Page } from 'playwright-core';
import * as admin from '../fixtures/admin';
import { catalogueBackend, viewOf } from '../fixtures/catalogue';
import type { Backend } from '../support/host';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { ok } from '../support/scenarios';
import { expectSoon } from '../support/expect-soon';

const focused = (page: Page) => page.evaluate<string>('document.activeElement?.textContent ?? ""');

describe('the catalogue of practices', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());
  const open = (backend: Backend = {}) =>
    openScreen(stage, {
      page: 'admin',
      backend: { ...admin.backend, ...catalogueBackend, ...backend },
      shows: 'Operations',
    });
  const section = (page: Page, name: string) => page.getByRole('tab', { name }).click();
  const openPractice = async (page: Page, name: string) => {
    await section(page, 'Practices');
    await page.getByRole('button', { name, exact: true }).first().click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  };
  async function choose(page: Page, label: string, option: string) {
    await page.getByRole('combobox', { name: label }).click();
    await page.getByRole('option', { name: option }).click();
  }

  test('search, status and framework are kept from section to practice and back', async () => {
    const { page, complaints } = await open();
    await section(page, 'Practices');
    await page.getByLabel('Find a practice').fill('incident');
    await choose(page, 'Framework', 'COBIT');
    await choose(page, 'Status', 'Drifted');
    await page.getByText('1 practice', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Incident management' }).first().click();
    await page.getByRole('button', { name: 'All practices' }).click();
    await expectSoon(() => page.getByLabel('Find a practice').inputValue()).toBe('incident');
    await page.getByText('1 practice', { exact: true }).waitFor();
    await section(page, 'Coverage');
    await page.getByRole('heading', { name: 'COBIT 2019' }).waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a cell of the coverage map names its practices, and the way back leads to the map', async () => {
    const { page } = await open();
    await section(page, 'Coverage');
    const cell = page.getByRole('button', { name: /^Service desk/ });
    await expectSoon(() => cell.getAttribute('aria-expanded')).toBe('false');
    await cell.click();
    await page
      .getByRole('listitem')
      .getByRole('button', { name: 'Service request management', exact: true })
      .click();
    await page.getByRole('button', { name: '← Coverage' }).click();
    await page.getByText('with behaviour').first().waitFor();
    await page.close();
  });

  test('the drawing is read by keyboard: tab through the statuses, choose one, read when it may be entered', async () => {
    const { page } = await open();
    await openPractice(page, 'Change enablement');
    await page.getByRole('button', { name: 'Show as a table' }).focus();
    const seen: string[] = [];
    for (const _ of viewOf('change-enablement').statuses) {
      await page.keyboard.press('Tab');
      seen.push(await focused(page));
    }
    expect(seen[0]).toMatch(/^Draft/);
    expect(seen.every((words) => /Leads to: |Nothing leads out of it/.test(words))).toBe(true);
    await page.getByRole('button', { name: /^Scheduled/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('A ticket may enter it when').waitFor();
    await expectSoon(() => focused(page)).toMatch(/^Scheduled/);
    await page.close();
  });

  test('what is pointed at stands out: its own branches and no other status’s', async () => {
    const { page } = await open();
    await openPractice(page, 'Change enablement');
    await page.getByRole('button', { name: /^Scheduled/ }).focus();
    const out = viewOf('change-enablement').workflow.transitions.filter((one) =>
      one.from.includes('scheduled'),
    );
    await expectSoon(() => page.locator('.flow-wire.flow-out').count()).toBe(out.length);
    await page.close();
  });

  test('the table says what the drawing shows', async () => {
    const { page } = await open();
    await openPractice(page, 'Change enablement');
    await page.getByRole('button', { name: 'Show as a table' }).click();
    const rows = page.getByRole('table', { name: 'Transitions' }).locator('tbody tr');
    await expectSoon(() => rows.count()).toBe(viewOf('change-enablement').workflow.transitions.length);
    await page.close();
  });

  test('adopting leads to the project’s wizard with the practice chosen', async () => {
    const { page, complaints } = await open();
    await openPractice(page, 'Change enablement');
    await page.getByRole('button', { name: 'Adopt', exact: true }).click();
    await page.getByText('Choose a project first.').waitFor();
    await choose(page, 'Adopt in a project', 'Facilities');
    await page.getByRole('button', { name: 'Adopt', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Facilities' }).waitFor();
    await expectSoon(() => page.getByRole('checkbox', { name: /Change enablement/ }).isChecked()).toBe(true);
    await expectSoon(() => page.getByRole('checkbox', { name: /Incident management/ }).isChecked()).toBe(
      false,
    );
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a project that has adapted the practice shows its own', async () => {
    const shipped = viewOf('change-enablement');
    const renamed = {
      ...shipped,
      statuses: shipped.statuses.map((status) =>
        status.role === 'scheduled' ? { ...status, name: 'Booked' } : status,
      ),
    };
    const { page } = await open({
      'catalogue.practice': ({ projectId }) => ok(projectId === '10001' ? renamed : shipped),
    });
    await openPractice(page, 'Change enablement');
    await choose(page, 'Shown as', 'Adapted in Operations');
    await page.getByRole('button', { name: /^Booked/ }).waitFor();
    await expectSoon(() => page.getByRole('button', { name: /^Scheduled/ }).count()).toBe(0);
    await page.close();
  });

  test('a practice leads to those that it works with; the focus goes along', async () => {
    const { page } = await open();
    await openPractice(page, 'Change enablement');
    await page.locator('summary', { hasText: 'Works with' }).click();
    await page.getByRole('button', { name: 'Incident management', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Incident management' }).waitFor();
    await expectSoon(() => focused(page)).toBe('Incident management');
    await page.close();
  });

  test('the trade mark notice stands on every section and on a practice’s page', async () => {
    const { page } = await open();
    const notice = page.getByText('PeopleCert');
    for (const name of ['Projects', 'Practices', 'Coverage', 'Site']) {
      await section(page, name);
      await expectSoon(() => notice.isVisible()).toBe(true);
    }
    await openPractice(page, 'Change enablement');
    await expectSoon(() => notice.isVisible()).toBe(true);
    await page.close();
  });
});
