import type { Page } from 'playwright-core';
import type { RequestOf } from '../../../src/contract/resolvers';
import type { CalendarEntry } from '../../../src/contract/schedule';
import * as data from '../fixtures/schedule';
import type { Backend, HostOptions } from '../support/host';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { failed, ok } from '../support/scenarios';
import { at, backend, bar } from '../support/schedule-pictures';
import { press } from '../support/walk';
import { expectSoon } from '../support/expect-soon';

const focused = (page: Page) =>
  page.evaluate<string>(
    '(document.activeElement.getAttribute("aria-label") || document.activeElement.textContent).trim()',
  );
async function focusOn(page: Page, name: string): Promise<void> {
  for (let tries = 0; tries < 40 && !(await focused(page)).includes(name); tries++)
    await page.waitForTimeout(50);
  await expectSoon(() => focused(page)).toContain(name);
}
const said = (page: Page, words: string) => page.getByRole('status').getByText(words).first().waitFor();
const address = (page: Page) =>
  page.evaluate<string>('hostHistory.location.pathname + hostHistory.location.search');
const bars = (page: Page) => page.locator('[data-entry]').count();

/** A plan that keeps what was moved, and what was asked of it. */
function recorded(first: readonly CalendarEntry[] = data.schedule.entries) {
  let entries = [...first];
  const moves: RequestOf<'schedule.move'>[] = [];
  const tries: RequestOf<'schedule.try'>[] = [];
  const plan: Backend = {
    ...backend,
    'schedule.read': () => ok({ ...data.schedule, entries }),
    'schedule.try': (request) => {
      tries.push(request);
      return ok(data.triedBadly);
    },
    'schedule.move': (request) => {
      moves.push(request);
      const { issueId, start, end } = request;
      entries = entries.map((one) => (one.issueId === issueId ? { ...one, start, end } : one));
      return ok(data.tried);
    },
  };
  return { moves, tries, plan };
}

describe('the change calendar', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());
  const open = async (query: string, plan: Backend = backend, options: Partial<HostOptions> = {}) => {
    const opened = await openScreen(
      stage,
      {
        page: 'project',
        backend: plan,
        shows: 'Change calendar',
        address: at(query),
      },
      options,
    );
    await opened.page.setViewportSize({ width: 1280, height: 1000 });
    await opened.page.getByText('Times in Europe/Berlin').waitFor();
    return opened;
  };
  /** Presses a change and pulls it to the middle of a day, without letting go. */
  const pull = async (page: Page, key: string, day: string) => {
    const target = page.locator(`[data-day="${Date.parse(day) / 86_400_000}"]`);
    await target.scrollIntoViewIfNeeded();
    const [from, to] = [await bar(page, key).boundingBox(), await target.boundingBox()];
    if (!from || !to) throw new Error('nothing to pull, or no day to pull it to');
    await page.mouse.move(from.x + 20, from.y + 10);
    await page.mouse.down();
    await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 6 });
  };

  test('its address says what is looked at, and the back button leads back', async () => {
    const { page, complaints } = await open('view=month');
    await page.getByText('November 2026').first().waitFor();
    await page.getByText('Week', { exact: true }).click();
    await page.getByText('Nov 23 – 29, 2026', { exact: true }).waitFor();
    expect(await address(page)).toBe('/calendar?view=week&day=2026-11-24');
    await page.getByRole('button', { name: 'Later' }).click();
    await page.getByText('Nov 30 – Dec 6, 2026', { exact: true }).waitFor();
    await page.evaluate('hostHistory.back()');
    await page.getByText('Nov 23 – 29, 2026', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'SLA' }).click();
    expect(await address(page)).toBe('/');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('works where the host has no history; the page one comes to is as light as it was', async () => {
    const { page, complaints } = await openScreen(stage, {
      page: 'project',
      backend,
      shows: 'Change calendar',
    });
    const loaded = () =>
      page.evaluate<string[]>('performance.getEntriesByType("resource").map((one) => one.name)');
    expect((await loaded()).filter((name) => name.includes('calendar-page'))).toEqual([]);
    await page.getByRole('button', { name: 'Change calendar' }).click();
    await page.getByText('Times in Europe/Berlin').waitFor();
    expect((await loaded()).some((name) => name.includes('calendar-page'))).toBe(true);
    // On a page as narrow as this one comes to the list.
    await expectSoon(() => page.getByLabel('List').isChecked()).toBe(true);
    await page.getByText('Timeline', { exact: true }).click();
    await page.getByText('By team').waitFor();
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('what a move would bring is said before it is dropped, and nothing moves before it is confirmed', async () => {
    const { moves, tries, plan } = recorded();
    const { page, complaints } = await open('view=month', plan);
    await pull(page, 'ITS-5', '2026-11-26');
    await page.getByText('ITS-5 → Thu, Nov 26, 10:00 PM').waitFor();
    await page.getByText('the approval is void, 2 conflicts, 1 freeze').first().waitFor();
    expect(tries.at(-1)).toMatchObject({ issueId: '20005', start: '2026-11-26T21:00:00.000Z' });
    expect(moves).toEqual([]);
    await page.mouse.up();
    await page.getByText('This voids the approval').waitFor();
    await said(page, 'That brings: the approval is void');
    expect(moves).toEqual([]);
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await said(page, 'ITS-5 is now planned for Thu, Nov 26, 10:00 PM');
    expect(moves).toEqual([
      {
        projectId: '10',
        issueId: '20005',
        start: '2026-11-26T21:00:00.000Z',
        end: '2026-11-27T00:00:00.000Z',
        was: { start: '2026-11-24T21:00:00.000Z', end: '2026-11-25T00:00:00.000Z' },
      },
    ]);
    await focusOn(page, 'ITS-5');
    await press(page, 'Move it back …');
    await expectSoon(() => page.getByLabel('Date').inputValue()).toBe('2026-11-24');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('Escape lets go of a change where it was, and the click that ends a drag opens nothing', async () => {
    const { tries, plan } = recorded();
    const { page } = await open('view=month', plan);
    await pull(page, 'ITS-5', '2026-11-26');
    await page.getByText('ITS-5 →').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('Select a change to read about it, or drag').waitFor();
    await page.mouse.up();
    await expectSoon(() => page.getByRole('complementary').count()).toBe(0);
    expect(tries).toEqual([]);
    await page.close();
  });

  test('what can’t be moved isn’t taken hold of', async () => {
    const { page } = await open('view=month');
    await pull(page, 'ITS-4', '2026-11-26');
    await page.mouse.up();
    await page.getByText('Select a change to read about it, or drag').waitFor();
    await bar(page, 'ITS-4').click();
    await page.getByText('It can’t be moved here: being implemented.').waitFor();
    await expectSoon(() => page.getByRole('button', { name: 'Move …' }).count()).toBe(0);
    await page.close();
  });

  test('by keyboard: one stop for all changes, arrows between them, Shift and arrows move, focus comes back', async () => {
    const { moves, plan } = recorded();
    const { page } = await open('view=month', plan);
    await expectSoon(() => page.locator('[data-entry][tabindex="0"]').count()).toBe(1);
    await page.locator('[data-entry][tabindex="0"]').focus();
    await expectSoon(() => focused(page)).toContain('ITS-1 ');
    await page.keyboard.press('ArrowRight');
    await expectSoon(() => focused(page)).toContain('ITS-2 ');
    await bar(page, 'ITS-5').focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowUp');
    await said(page, 'ITS-5 to Wed, Nov 25, 9:00 PM');
    await expectSoon(() => focused(page)).toContain('ITS-5 ');
    await page.keyboard.press('Enter');
    await focusOn(page, 'Move ITS-5');
    await page.getByText('This voids the approval').waitFor();
    await page.getByLabel('Start').fill('08:30');
    await page.getByText('Wed, Nov 25, 8:30').first().waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await said(page, 'ITS-5 stays where it was.');
    await focusOn(page, 'ITS-5');
    await page.keyboard.press('Escape');
    await focusOn(page, 'ITS-5 Renew the certificates of the payment gateway; Tue');
    expect(moves).toEqual([]);
    await page.close();
  });

  test('when somebody else was faster, it says where the change is now, and can be moved from there', async () => {
    const asked: RequestOf<'schedule.move'>[] = [];
    const start = Date.parse('2026-11-27T09:00:00.000Z');
    const { page } = await open('view=month', {
      ...backend,
      // The plan follows later: it still has the old time.
      'schedule.move': (request) => {
        asked.push(request);
        if (asked.length > 1) return ok(data.tried);
        const window = { start, end: start + 3 * 3_600_000 };
        return failed({ code: 'STALE', message: 'It is planned for another time.', details: { window } });
      },
    });
    await bar(page, 'ITS-5').click();
    await press(page, 'Move …');
    await press(page, '1 day later');
    await page.getByText('This voids the approval').waitFor();
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await page.getByText('Somebody else moved this change').waitFor();
    await page.getByText('It is now planned for Fri, Nov 27, 10:00 AM').waitFor();
    await page.getByRole('button', { name: 'Move', exact: true }).click();
    await said(page, 'ITS-5 is now planned for');
    expect(asked.map(({ was }) => was.start)).toEqual([
      '2026-11-24T21:00:00.000Z',
      '2026-11-27T09:00:00.000Z',
    ]);
    await page.close();
  });

  test('on the week a change is put to a quarter of an hour, on the timeline of a week to an hour', async () => {
    const { tries, plan } = recorded();
    const { page } = await open('view=week', plan);
    const drag = async (x: number, y: number) => {
      const box = await bar(page, 'ITS-10').boundingBox();
      if (!box) throw new Error('ITS-10 is not drawn');
      await page.mouse.move(box.x + 15, box.y + 10);
      await page.mouse.down();
      await page.mouse.move(box.x + 15 + x, box.y + 10 + y, { steps: 5 });
      await page.mouse.up();
      await page.getByText('This voids the approval').waitFor();
    };
    // 32 px an hour: half an hour and a bit.
    await drag(0, 17);
    expect(tries.at(-1)?.start).toBe('2026-11-28T01:30:00.000Z');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await press(page, 'Close');
    await page.getByText('Timeline', { exact: true }).click();
    await page.getByRole('radio', { name: 'Week' }).last().check({ force: true });
    await page.locator('.timeline').waitFor();
    const track = await page.locator('.timeline-track').boundingBox();
    await drag(-(track?.width ?? 0) / 7 / 12, 0);
    expect(tries.at(-1)?.start).toBe('2026-11-27T23:00:00.000Z');
    await page.close();
  });

  test('what a day had no room for opens with it', async () => {
    const { page } = await open('view=month');
    await page.getByRole('button', { name: '+3 more on Thu, Nov 19' }).click();
    await page.getByRole('table', { name: /Thursday, November 19/ }).waitFor();
    await expectSoon(() => page.getByRole('row').count()).toBe(8);
    expect(await address(page)).toBe('/calendar?view=list&span=day&day=2026-11-19');
    await page.close();
  });

  test('filters narrow what is drawn and stand in the address', async () => {
    const { page } = await open('view=month');
    await page.getByText('Only with conflicts').click();
    await page.getByText('4 changes of 17 shown.').waitFor();
    expect(await bars(page)).toBe(4);
    await page.getByLabel('Service').fill('Search');
    await page.keyboard.press('Enter');
    await page.getByText('1 change of 17 shown.').waitFor();
    expect(await address(page)).toBe('/calendar?view=month&day=2026-11-24&service=search&conflicts=yes');
    await press(page, 'Clear the filters');
    await page.getByText('17 changes: 4 in conflict').waitFor();
    await page.close();
  });

  test('what the viewer can’t see is busy and says nothing else', async () => {
    const { page } = await open('view=month');
    const busy = page.locator('.plan-bar.is-busy[data-entry]');
    await expectSoon(() => busy.getAttribute('aria-label')).toBe('1:00 PM Busy; Thu, Nov 26, 1:00 – 3:00 PM');
    await busy.click();
    await page.getByText('Another project’s change that you can’t see.').waitFor();
    await expectSoon(() => page.getByRole('complementary').getByRole('link').count()).toBe(0);
    await page.close();
  });

  test('what is filtered is saved as a calendar file', async () => {
    const { page, complaints } = await open('view=month&conflicts=yes');
    const download = page.waitForEvent('download');
    await press(page, 'Save as ICS');
    const file = await download;
    expect(file.suggestedFilename()).toBe('ITS-changes-2026-11-01.ics');
    await said(page, '4 changes saved as a calendar file.');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('of 2,000 changes only what is in sight is drawn, and gets its title', async () => {
    const large: Backend = { ...backend, 'schedule.read': () => ok(data.largeSchedule(2000)) };
    const { page } = await open('view=month', large);
    expect(await bars(page)).toBeLessThanOrEqual(6 * 7 * 4);
    await page.getByText('Upgrade PostgreSQL to 18').first().waitFor();
    await page.getByText('Timeline', { exact: true }).click();
    await page.locator('.timeline-row').first().waitFor();
    const rows = await page.locator('.timeline-row').count();
    expect(rows).toBeLessThan(12);
    await page.locator('.timeline-scroll').evaluate((box) => box.scrollTo(0, 4000));
    await page.getByText('Service 3', { exact: true }).waitFor({ state: 'detached' });
    await expectSoon(() => page.locator('.timeline-row').count()).toBeLessThan(12);
    await page.close();
  });

  test('on paper there are no controls, and every row of the timeline', async () => {
    const large: Backend = { ...backend, 'schedule.read': () => ok(data.largeSchedule(2000)) };
    const { page } = await open('view=timeline', large);
    await page.evaluate('window.dispatchEvent(new Event("beforeprint"))');
    await page.emulateMedia({ media: 'print' });
    await expectSoon(() => page.locator('.timeline-row').count()).toBe(100);
    await expectSoon(() => page.getByRole('button', { name: 'Print' }).isVisible()).toBe(false);
    await expectSoon(() => page.getByRole('navigation').isVisible()).toBe(false);
    await expectSoon(() => page.getByRole('region', { name: 'What the marks mean' }).isVisible()).toBe(true);
    const sheet = await page.pdf({ preferCSSPageSize: true });
    // A4 across: 842 x 595 points.
    expect(/MediaBox\s*\[\s*0 0 84[12][\d.]* 59[45]/.test(sheet.toString('latin1'))).toBe(true);
    await page.close();
  });
});
