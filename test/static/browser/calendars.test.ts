import type { Page } from 'playwright-core';
import type { RequestOf } from '../../../src/contract/resolvers';
import * as admin from '../fixtures/admin';
import { calendarView, HOLIDAYS_ICS } from '../fixtures/calendars';
import { ACCOUNTS } from '../fixtures/people';
import { slaSettings, teamsView } from '../fixtures/teams';
import { chooseIcs, toCalendar, toCalendars, toSettings, toTeams } from '../support/calendar-pictures';
import type { Backend } from '../support/host';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { failed, ok } from '../support/scenarios';
import { press } from '../support/walk';
import { expectSoon } from '../support/expect-soon';

type Definition = (typeof calendarView.versions)[number]['definition'];
const definitionOf = (request: RequestOf<'calendars.save'> | undefined) => request?.definition as Definition;
/** Its accessible name, or at least its words. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  return (at.getAttribute('aria-label') || at.labels?.[0]?.textContent || at.textContent || '').trim();
})()`;
const focused = (page: Page) => page.evaluate<string>(FOCUSED);
/** Waits until something has the focus; asked again and again, for the strict policy forbids the page to watch itself. */
async function focusOn(page: Page, name: string): Promise<void> {
  for (let tries = 0; tries < 40 && (await focused(page)) !== name; tries++) await page.waitForTimeout(50);
  await expectSoon(() => focused(page)).toBe(name);
}
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true });
const saveNow = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click();
const said = (page: Page, words: string) => page.getByRole('status').getByText(words).first().waitFor();

describe('calendars, teams and SLA settings', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());
  const open = (backend: Backend = {}) =>
    openScreen(stage, { page: 'admin', backend: { ...admin.backend, ...backend }, shows: 'Operations' });
  const recorded = () => {
    const saved: RequestOf<'calendars.save'>[] = [];
    const backend: Backend = {
      'calendars.save': (request) => {
        saved.push(request);
        return ok({ ...calendarView, summary: { ...calendarView.summary, version: 4 } });
      },
    };
    return { saved, backend };
  };

  test('hours written as people do are saved on top of the version that was read, from now on', async () => {
    const { saved, backend } = recorded();
    const { page, complaints } = await open(backend);
    await toCalendar(page);
    await field(page, 'Monday, from').fill('7');
    await field(page, 'Monday, to (2)').fill('5:30 pm');
    await press(page, 'Copy to Tuesday to Friday');
    await said(page, 'copied');
    await press(page, 'Save …');
    await expectSoon(() => focused(page)).toContain('From now on');
    await saveNow(page);
    await said(page, 'Saved as version 4.');
    expect(saved).toHaveLength(1);
    expect(saved[0]).toMatchObject({ id: 'support', baseVersion: 3, effectiveFrom: null, correction: null });
    const monday = [
      ['07:00', '12:00'],
      ['13:00', '17:30'],
    ];
    expect(definitionOf(saved[0]).weekly).toEqual({
      mon: monday,
      tue: monday,
      wed: monday,
      thu: monday,
      fri: monday,
    });
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a time that can’t be read is named at its field, stops the saving, and gets the focus', async () => {
    const { saved, backend } = recorded();
    const { page } = await open(backend);
    await toCalendar(page);
    await field(page, 'Friday, to (2)').fill('25:00');
    await field(page, 'Monday, from').focus();
    await page.getByText('"25:00" is not a wall time').waitFor();
    await expectSoon(() => field(page, 'Friday, to (2)').getAttribute('aria-invalid')).toBe('true');
    await page.getByText('The year is drawn once').waitFor();
    await press(page, 'Save …');
    await said(page, 'Mend 1 thing first');
    await focusOn(page, 'Friday, to (2)');
    expect(saved).toEqual([]);
    await page.close();
  });

  test('hours are added and removed by keyboard, and the focus is never lost', async () => {
    const { page } = await open();
    await toCalendar(page);
    await field(page, 'Open it: Sunday').focus();
    await page.keyboard.press('Enter');
    await expectSoon(() => focused(page)).toBe('Sunday, from');
    await page.keyboard.type('22');
    await page.keyboard.press('Tab');
    await page.keyboard.type('6');
    await page.getByText('runs into Monday').waitFor();
    await page.keyboard.press('Tab');
    await expectSoon(() => focused(page)).toBe('Remove 22:00 to 06:00: Sunday');
    await page.keyboard.press('Enter');
    await said(page, 'Hours removed: Sunday.');
    await focusOn(page, 'Open it: Sunday');
    await page.close();
  });

  test('holidays of a file are looked through, taken over once, and drawn', async () => {
    const { saved, backend } = recorded();
    const { page, complaints } = await open(backend);
    await toCalendar(page);
    await chooseIcs(page, HOLIDAYS_ICS);
    await page.getByText('6 days found, 2 of them in your list already').waitFor();
    await page.getByRole('checkbox', { name: /Ascension Day/ }).uncheck();
    await press(page, 'Add 3 holidays');
    await said(page, '3 holidays added');
    await focusOn(page, 'Import from an ICS file');
    await press(page, 'The year after: 2027');
    await page.getByRole('img', { name: /^May: .* Holidays: 17/ }).waitFor();
    await press(page, 'Save …');
    await saveNow(page);
    await said(page, 'Saved');
    expect(definitionOf(saved[0]).holidays).toEqual(
      [...calendarView.versions[0]!.definition.holidays, '2026-12-26', '2027-12-25', '2027-12-26'].sort(),
    );
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a holiday that is there already is said, one that is removed goes', async () => {
    const { page } = await open();
    await toCalendar(page);
    await field(page, 'Another holiday').fill('2026-12-25');
    await field(page, 'Another holiday').press('Enter');
    await page.getByText('This day is in the list already.').waitFor();
    await field(page, 'Another holiday').fill('2028-01-03');
    await field(page, 'Another holiday').press('Enter');
    await said(page, 'Added: Mon, Jan 3, 2028.');
    await press(page, 'Remove Mon, Jan 3, 2028');
    await said(page, 'Removed: Mon, Jan 3, 2028.');
    await page.close();
  });

  test('the past is put right only with a day that has passed and a reason', async () => {
    const { saved, backend } = recorded();
    const { page } = await open(backend);
    await toCalendar(page);
    await field(page, 'Monday, from').fill('07:00');
    await press(page, 'Save …');
    await page.getByText('Correct the past').click();
    await page.getByText('This counts open clocks anew').waitFor();
    await field(page, 'Date').fill('2026-11-25');
    await saveNow(page);
    await page.getByText('This day lies ahead').waitFor();
    await field(page, 'Date').fill('2026-11-02');
    await field(page, 'Why').fill('The works council agreed on it.');
    await saveNow(page);
    await said(page, 'Saved');
    expect(saved[0]).toMatchObject({
      effectiveFrom: '2026-11-01T23:00:00.000Z',
      correction: 'The works council agreed on it.',
    });
    await page.close();
  });

  test('when somebody else was faster, one’s own edits can be kept on top of theirs', async () => {
    const saved: number[] = [];
    let version = 3;
    const { page } = await open({
      'calendars.view': () => ok({ ...calendarView, summary: { ...calendarView.summary, version } }),
      'calendars.save': ({ baseVersion }) => {
        saved.push(baseVersion);
        if (baseVersion === 4)
          return ok({ ...calendarView, summary: { ...calendarView.summary, version: 5 } });
        version = 4;
        return failed({ code: 'STALE', message: 'It is at version 4.' });
      },
    });
    await toCalendar(page);
    await field(page, 'Monday, from').fill('07:00');
    await press(page, 'Save …');
    await saveNow(page);
    await page.getByText('Somebody else saved this calendar').waitFor();
    await press(page, 'Keep mine');
    await said(page, 'on top of the newest version');
    await expectSoon(() => field(page, 'Monday, from').inputValue()).toBe('07:00');
    await saveNow(page);
    await said(page, 'Saved as version 5.');
    expect(saved).toEqual([3, 4]);
    await page.close();
  });

  test('what the back end refuses is shown at its field', async () => {
    const { page } = await open({
      'calendars.save': () =>
        failed({
          code: 'BAD_INPUT',
          message: 'name: taken',
          details: { issues: [{ path: 'name', message: 'Another calendar has this name.' }] },
        }),
    });
    await toCalendars('Support Berlin')(page);
    await press(page, 'New calendar');
    await field(page, 'Name').fill('Business hours');
    await saveNow(page);
    await page.getByText('Another calendar has this name.').waitFor();
    await expectSoon(() => field(page, 'Name').getAttribute('aria-invalid')).toBe('true');
    await field(page, 'Name').fill('Business hours 2');
    await page.getByText('Another calendar has this name.').waitFor({ state: 'detached' });
    await page.close();
  });

  test('unsaved edits are there when one comes back', async () => {
    const { page } = await open();
    await toCalendar(page);
    await field(page, 'Monday, from').fill('07:00');
    await page.getByRole('tab', { name: 'Projects' }).click();
    await toCalendar(page);
    await expectSoon(() => field(page, 'Monday, from').inputValue()).toBe('07:00');
    await press(page, 'Drop my edits');
    await expectSoon(() => field(page, 'Monday, from').inputValue()).toBe('08:00');
    await page.close();
  });

  test('a value of the field becomes a team with its calendar', async () => {
    const saved: RequestOf<'teams.save'>[] = [];
    const { page, complaints } = await open({
      'teams.save': (request) => {
        saved.push(request);
        return ok({
          ...teamsView,
          teams: [...teamsView.teams, request.team],
          unknown: teamsView.unknown.filter(({ id }) => id !== request.team.id),
        });
      },
    });
    await toTeams('Databases')(page);
    await press(page, 'Fill in Databases');
    await expectSoon(() => focused(page)).toBe('Name');
    await field(page, 'Lead').focus();
    await page.keyboard.type('omar');
    await page.getByRole('option', { name: 'Omar Haddad' }).click();
    await field(page, 'Members').focus();
    await page.keyboard.type('z');
    await page.getByText('Write two letters or more of a name.').waitFor();
    await page.keyboard.type('zz');
    await page.getByText('Nobody has a name like this.').waitFor();
    await field(page, 'Members').fill('mia');
    await page.getByRole('option', { name: 'Mia Torres' }).click();
    await field(page, 'Remove Mia Torres').waitFor();
    await field(page, 'Calendar').focus();
    await page.keyboard.type('Support Berlin');
    await page.keyboard.press('Enter');
    await press(page, 'Save the team');
    await said(page, 'Saved: Databases.');
    await focusOn(page, '3 teams');
    expect(saved[0]).toEqual({
      projectId: '10001',
      team: {
        id: '10102',
        name: 'Databases',
        lead: ACCOUNTS.omar,
        members: [ACCOUNTS.mia],
        calendar: 'support',
      },
    });
    expect(complaints).toEqual([]);
    await page.close();
  });

  test('a team is removed once that is confirmed', async () => {
    const removed: string[] = [];
    const { page } = await open({
      'teams.remove': ({ id }) => {
        removed.push(id);
        return ok({ ...teamsView, teams: teamsView.teams.filter((one) => one.id !== id) });
      },
    });
    await toTeams('Databases')(page);
    await press(page, 'Remove Network');
    expect(removed).toEqual([]);
    await press(page, 'Remove it');
    await said(page, 'Removed: Network.');
    expect(removed).toEqual(['10101']);
    await expectSoon(() => focused(page)).toBe('1 team');
    await page.close();
  });

  test('reasons are added and put in order, and the goal line is a percentage', async () => {
    const saved: RequestOf<'sla.saveSettings'>[] = [];
    const { page, complaints } = await open({
      'sla.saveSettings': (request) => {
        saved.push(request);
        return ok(request);
      },
    });
    await toSettings()(page);
    await field(page, 'Goal line').fill('97,5');
    await press(page, 'Add a reason');
    await expectSoon(() => focused(page)).toBe('Reason 4');
    await page.keyboard.type('Wrong team');
    await field(page, 'Move up: Wrong team').click();
    await said(page, 'Wrong team is number 3 now.');
    await expectSoon(() => focused(page)).toBe('Move up: Wrong team');
    await press(page, 'Save the settings');
    await said(page, 'The settings are saved.');
    expect(saved[0]).toEqual({
      ...slaSettings,
      goalLine: 0.975,
      breachCodes: [
        ...slaSettings.breachCodes.slice(0, 2),
        { id: 'reason-4', name: 'Wrong team' },
        ...slaSettings.breachCodes.slice(2),
      ],
    });
    expect(complaints).toEqual([]);
    await page.close();
  });
});
