import type { Page } from 'playwright-core';
import { HOLIDAYS_ICS } from '../fixtures/calendars';
import { atlassianTeams, unmappedTeams } from '../fixtures/teams';
import type { Walk } from './admin-pictures';
import { failed, ok } from './scenarios';
import { adminWalk, press, toTab } from './walk';

export const toCalendars =
  (shows: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('tab', { name: 'Calendars' }).click();
    await page.getByText(shows).first().waitFor();
  };
/** The editor of "Support Berlin", its year drawn. */
export async function toCalendar(page: Page): Promise<void> {
  await toCalendars('Support Berlin')(page);
  await press(page, 'Open Support Berlin');
  await page.getByText('working days').first().waitFor();
}
const timeOf = (page: Page, name: string) => page.getByLabel(name, { exact: true });
/** Opens the import and chooses a file. */
export async function chooseIcs(page: Page, content: string): Promise<void> {
  await press(page, 'Import from an ICS file');
  await page.getByLabel('ICS file', { exact: true }).setInputFiles({
    name: 'holidays.ics',
    mimeType: 'text/calendar',
    buffer: Buffer.from(content),
  });
}
const to = (name: string, shows: string) => async (page: Page) => {
  await toTab('SLA policies', 'Acknowledge')(page);
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByText(shows).first().waitFor();
};
export const toTeams = (shows = 'The team field') => to('Teams', shows);
export const toSettings = (shows = 'Goal line') => to('Settings', shows);
const refusal = failed({
  code: 'NOT_ALLOWED',
  message: 'Calendars are shown to people who may configure rules.',
  remedy: 'A Jira administrator can give you the permission “Steward: configure rules”.',
});

/** Every state of the screens for calendars, teams and SLA settings. */
export const calendarPictures: readonly Walk[] = [
  adminWalk('calendars', toCalendars('Support Berlin')),
  adminWalk('calendars-empty', toCalendars('No calendars yet'), {
    'calendars.list': () => ok({ calendars: [], siteTimeZone: 'Europe/Berlin' }),
  }),
  adminWalk('calendars-refused', toCalendars('You can’t do this'), { 'calendars.list': () => refusal }),
  adminWalk('calendar', toCalendar),
  adminWalk('calendar-always', async (page) => {
    await toCalendars('Support Berlin')(page);
    await press(page, 'Open Around the clock');
    await page.getByText('working days').first().waitFor();
  }),
  adminWalk('calendar-new', async (page) => {
    await toCalendars('Support Berlin')(page);
    await press(page, 'New calendar');
    await page.getByText('working days').first().waitFor();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Give the calendar a name.').waitFor();
  }),
  adminWalk('calendar-fault', async (page) => {
    await toCalendar(page);
    await timeOf(page, 'Monday, to (2)').fill('25:00');
    await timeOf(page, 'Tuesday, from').focus();
    await page.getByText('is not a wall time').first().waitFor();
  }),
  adminWalk('calendar-next-year', async (page) => {
    await toCalendar(page);
    await press(page, 'The year after: 2027');
    await page.getByRole('img', { name: /^May: .* Holidays: 17/ }).waitFor();
  }),
  adminWalk('calendar-days', async (page) => {
    await toCalendar(page);
    await page.locator('summary', { hasText: 'Days with their own hours' }).click();
    await page.locator('summary', { hasText: 'Versions' }).click();
    await press(page, 'Show as a table');
  }),
  adminWalk('calendar-ics', async (page) => {
    await toCalendar(page);
    await chooseIcs(page, HOLIDAYS_ICS);
    await page.getByText('days found').waitFor();
    await page.locator('summary', { hasText: 'left out' }).click();
  }),
  adminWalk('calendar-ics-bad', async (page) => {
    await toCalendar(page);
    await chooseIcs(page, 'date,name\n2026-12-25,Christmas\n');
    await page.getByText('This is not an ICS file').waitFor();
  }),
  adminWalk('calendar-save', async (page) => {
    await toCalendar(page);
    await timeOf(page, 'Monday, from').fill('7');
    await press(page, 'Save …');
    await page.getByText('Correct the past').click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Say why').waitFor();
  }),
  adminWalk(
    'calendar-stale',
    async (page) => {
      await toCalendar(page);
      await timeOf(page, 'Monday, from').fill('7');
      await press(page, 'Save …');
      await page.getByRole('button', { name: 'Save', exact: true }).click();
      await page.getByText('Somebody else saved').waitFor();
    },
    { 'calendars.save': () => failed({ code: 'STALE', message: 'It is at version 4.' }) },
  ),
  adminWalk(
    'calendar-year-failed',
    async (page) => {
      await toCalendars('Support Berlin')(page);
      await press(page, 'Open Support Berlin');
      await page.getByText('The year could not be drawn').first().waitFor();
    },
    {
      'calendars.preview': () => failed({ code: 'JIRA_REFUSED', message: 'The year could not be drawn.' }),
    },
  ),
  adminWalk('teams', toTeams('Databases')),
  adminWalk('teams-field', toTeams(), { 'teams.list': () => ok(unmappedTeams) }),
  adminWalk(
    'teams-made',
    async (page) => {
      await toTeams()(page);
      await page.getByText('Have Steward make one').click();
      await press(page, 'Make the field');
      await page.getByText('For you to do in Jira').waitFor();
    },
    { 'teams.list': () => ok(unmappedTeams) },
  ),
  adminWalk('teams-atlassian', toTeams('No teams yet'), { 'teams.list': () => ok(atlassianTeams) }),
  adminWalk('teams-edit', async (page) => {
    await toTeams('Databases')(page);
    await press(page, 'Edit First line');
    await page.getByLabel('Name', { exact: true }).waitFor();
    await page.getByText('Omar Haddad').first().waitFor();
  }),
  adminWalk('teams-remove', async (page) => {
    await toTeams('Databases')(page);
    await press(page, 'Remove Network');
  }),
  adminWalk('sla-settings', toSettings()),
  adminWalk('sla-settings-faults', async (page) => {
    await toSettings()(page);
    await page.getByLabel('Goal line').fill('120');
    await press(page, 'Add a reason');
    await press(page, 'Save the settings');
    await page.getByText('Write a number from 0 to 100.').waitFor();
  }),
];
