import type { Page } from 'playwright-core';
import type { RequestOf } from '../../../src/contract/resolvers';
import * as map from '../fixtures/service-map';
import * as panel from '../fixtures/service-panel';
import * as registry from '../fixtures/services';
import * as admin from '../fixtures/admin';
import type { Backend } from '../support/host';
import { mapBackend } from '../support/map-pictures';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { chooseFile, openService, registryBackend, toServices } from '../support/registry-pictures';
import { failed, ok } from '../support/scenarios';
import { serviceBackend } from '../support/service-pictures';
import { press } from '../support/walk';
import { expectSoon } from '../support/expect-soon';

const said = (page: Page, words: string) => page.getByRole('status').getByText(words).first().waitFor();
const focused = (page: Page) =>
  page.evaluate<string>(
    '(document.activeElement.getAttribute("aria-label") || document.activeElement.textContent).trim()',
  );
async function focusOn(page: Page, name: string): Promise<void> {
  for (let tries = 0; tries < 40 && !(await focused(page)).startsWith(name); tries++)
    await page.waitForTimeout(50);
  await expectSoon(() => focused(page)).toContain(name);
}
const address = (page: Page) =>
  page.evaluate<string>('hostHistory.location.pathname + hostHistory.location.search');

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

describe('the Service panel', () => {
  test('a suspect is confirmed by one press, said aloud, undone by another; the focus stays with it', async () => {
    let view = panel.incidentPanel;
    const judged: RequestOf<'service.judge'>[] = [];
    const { page, complaints } = await openScreen(stage, {
      page: 'service',
      shows: 'CHG-12 ended',
      backend: {
        ...serviceBackend(view),
        'service.panel': () => ok(view),
        'service.judge': (request) => {
          judged.push(request);
          view = request.verdict === 'confirmed' ? panel.judgedPanel : panel.incidentPanel;
          return ok(view);
        },
      },
    });
    await page.getByRole('button', { name: 'Confirm CHG-12 as the cause' }).click();
    await said(page, 'CHG-12 is confirmed as the cause. The tickets are linked.');
    await page.getByRole('heading', { name: 'Payments: CHG-12 is confirmed as the cause' }).waitFor();
    await focusOn(page, 'Undo the verdict on CHG-12');
    await page.keyboard.press('Enter');
    await said(page, 'The verdict on CHG-12 is taken back.');
    await focusOn(page, 'Confirm CHG-12');
    expect(judged).toEqual([
      { issueId: '10042', changeId: '30012', verdict: 'confirmed' },
      { issueId: '10042', changeId: '30012', verdict: 'open' },
    ]);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a missing service is found by name and set; what is heavy comes only then', async () => {
    let view = panel.noServicePanel;
    const set: RequestOf<'service.set'>[] = [];
    const { page, complaints } = await openScreen(stage, {
      page: 'service',
      shows: 'No service is chosen',
      backend: {
        ...serviceBackend(view),
        'service.panel': () => ok(view),
        'service.set': (request) => {
          set.push(request);
          view = panel.incidentPanel;
          return ok(view);
        },
      },
    });
    const loaded = () =>
      page.evaluate<string[]>('performance.getEntriesByType("resource").map((one) => one.name)');
    expect((await loaded()).filter((name) => name.includes('service-picker'))).toEqual([]);
    await press(page, 'Choose the service');
    await page.getByLabel('Which services is this about?').fill('pay');
    await page.getByRole('option', { name: 'Payments' }).click();
    await page.getByRole('button', { name: 'Set', exact: true }).click();
    await said(page, 'Set to Payments.');
    await focusOn(page, 'Payments: CHG-12 ended');
    expect(set).toEqual([{ issueId: '10042', serviceIds: ['payments'] }]);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('the service registry', () => {
  const open = (more: Backend = {}) =>
    openScreen(stage, {
      page: 'admin',
      shows: 'Operations',
      backend: { ...admin.backend, ...registryBackend, ...more },
    });

  test('saves what was written, maintenance windows as rules', async () => {
    const saved: RequestOf<'services.save'>[] = [];
    const { page, complaints } = await open({
      'services.save': (request) => {
        saved.push(request);
        return ok({ ...registry.serviceView, service: { ...request.service, id: 'payments', version: 8 } });
      },
    });
    await openService(page);
    await page.getByRole('group', { name: 'Night of Sunday' }).getByLabel('Saturday').check({ force: true });
    const second = page.getByRole('group', { name: 'Maintenance window 2' });
    await second.getByLabel('First day').fill('2026-12-01');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await said(page, 'Payments is saved.');
    const [request] = saved;
    expect(request?.service.windows.map(({ rule }) => rule)).toEqual([
      'FREQ=WEEKLY;BYDAY=SA,SU',
      'FREQ=MONTHLY;BYDAY=1TU',
    ]);
    expect(request?.service.version).toBe(7);
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('when somebody else was faster, what was written stays until one asks for what is there now', async () => {
    let view = registry.serviceView;
    const { page } = await open({
      'services.view': () => ok(view),
      'services.save': () => {
        view = { ...view, service: { ...view.service, description: 'Theirs', version: 8 } };
        return failed({ code: 'STALE', message: 'It is at version 8.' });
      },
    });
    await openService(page);
    await page.getByLabel('Description').fill('Mine');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Somebody else has saved this service').waitFor();
    await expectSoon(() => page.getByLabel('Description').inputValue()).toBe('Mine');
    await press(page, 'Open what is there now');
    await page.getByText('Theirs').waitFor();
    await page.close();
  });

  test('a file is sent with the places of its lines, and faults are told on the lines of the file', async () => {
    const parts: RequestOf<'services.importPart'>[] = [];
    const { page, complaints } = await open({
      'services.importPart': (request) => {
        parts.push(request);
        return ok({ uploadId: 'u1', rows: request.rows.length, faults: [] });
      },
      'services.planImport': () => ok(registry.faultyPlan),
    });
    await chooseFile(page, '\uFEFFName,Description\nPayments,"one\ntwo"\nShop,x\nSearch,y\n');
    await page.getByRole('heading', { name: '2 faults in the file' }).waitFor();
    expect(parts).toEqual([
      {
        uploadId: null,
        part: 0,
        firstLine: 2,
        rows: [
          { Name: 'Payments', Description: 'one\ntwo' },
          { Name: 'Shop', Description: 'x' },
          { Name: 'Search', Description: 'y' },
        ],
      },
    ]);
    // The second row begins on line 4, as the first one runs over two.
    await expectSoon(() => page.getByRole('row').nth(1).getByRole('cell').first().textContent()).toBe('4');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('an empty registry says what it is for and gives a file to begin with', async () => {
    const { page } = await open({ 'services.list': () => ok(registry.noServices) });
    await toServices(page, 'No services yet');
    const download = page.waitForEvent('download');
    await press(page, 'Download the template');
    expect((await download).suggestedFilename()).toBe('services-template.csv');
    await page.close();
  });
});

describe('the service map', () => {
  const open = async (query: string, backend: Backend = mapBackend) => {
    const opened = await openScreen(stage, {
      page: 'project',
      backend,
      shows: 'Service map',
      address: `/map?${query}`,
    });
    await opened.page.setViewportSize({ width: 1280, height: 1000 });
    return opened;
  };
  const box = (page: Page, id: string) => page.locator(`[data-service="${id}"]`);

  test('choosing a service says what breaks, by which way and for how many, and stands in the address', async () => {
    const asked: RequestOf<'map.impact'>[] = [];
    const { page, complaints } = await open('view=map', {
      ...mapBackend,
      'map.impact': (request) => {
        asked.push(request);
        return ok(map.impactView);
      },
    });
    await box(page, 'payments').click();
    await page.getByRole('heading', { name: 'If Payments goes down' }).waitFor();
    await said(page, '3 services break, at least 52,000 users affected.');
    await page.getByText('Payments → Checkout → Web shop').waitFor();
    await expectSoon(() => box(page, 'shop').getAttribute('aria-label')).toBe(
      'Web shop, vital criticality, verified; breaks',
    );
    expect(await address(page)).toBe('/map?view=map&down=payments');
    await box(page, 'identity').click({ modifiers: ['Shift'] });
    await page.waitForFunction('hostHistory.location.search.includes("identity")');
    expect(asked.at(-1)?.serviceIds).toEqual(['payments', 'identity']);
    await page.getByRole('button', { name: 'Close' }).click();
    await focusOn(page, 'Payments');
    await page.evaluate('hostHistory.back()');
    await page.getByText('Payments → Checkout → Web shop').waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('by keyboard: one stop, arrows lead on, Enter chooses', async () => {
    const { page } = await open('view=map');
    await box(page, 'checkout').waitFor();
    await expectSoon(() => page.locator('[data-service][tabindex="0"]').count()).toBe(1);
    await box(page, 'checkout').focus();
    await page.keyboard.press('ArrowRight');
    await expectSoon(() => focused(page)).toMatch(/^(Payments|Identity)/);
    await page.keyboard.press('Enter');
    await page.getByRole('complementary').waitFor();
    await page.close();
  });

  test('a drag moves the map and chooses nothing', async () => {
    const { page } = await open('view=map');
    await box(page, 'payments').waitFor();
    const seen = () => page.locator('.map-drawing').getAttribute('viewBox');
    const before = await seen();
    const place = await box(page, 'payments').boundingBox();
    if (!place) throw new Error('Payments is not drawn');
    await page.mouse.move(place.x + 20, place.y + 10);
    await page.mouse.down();
    await page.mouse.move(place.x + 120, place.y + 60, { steps: 5 });
    await page.mouse.up();
    expect(await seen()).not.toBe(before);
    await expectSoon(() => page.getByRole('complementary').count()).toBe(0);
    await page.close();
  });

  test('of 2,000 services at most 300 are drawn, and it says so; search leads to the others', async () => {
    const { page } = await open('view=map', { ...mapBackend, 'map.read': () => ok(map.largeMap) });
    await page.getByText('are drawn: the gravest').waitFor();
    await expectSoon(() => page.locator('[data-service]').count()).toBeLessThanOrEqual(300);
    await page.getByLabel('Find a service').fill('billing');
    await page.getByRole('option', { name: 'Billing' }).click();
    await page.waitForFunction('hostHistory.location.search.includes("around=billing")');
    await page.close();
  });

  test('a narrow page comes to the list, which leads to the same answer', async () => {
    const { page } = await openScreen(stage, {
      page: 'project',
      backend: mapBackend,
      shows: 'Service map',
      address: '/map',
    });
    await expectSoon(() => page.getByLabel('List').isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Payments' }).click();
    await focusOn(page, 'If Payments goes down');
    await page.close();
  });

  test('on paper the whole map is there, and no controls', async () => {
    const { page } = await open('view=map&down=payments');
    await box(page, 'payments').waitFor();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await page.evaluate('window.dispatchEvent(new Event("beforeprint"))');
    await page.emulateMedia({ media: 'print' });
    await expectSoon(() => page.locator('.map-drawing').getAttribute('viewBox')).toMatch(/^0 0 /);
    await expectSoon(() => page.getByRole('button', { name: 'Zoom in' }).isVisible()).toBe(false);
    await page.close();
  });
});
