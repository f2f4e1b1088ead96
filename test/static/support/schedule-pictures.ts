import type { Page } from 'playwright-core';
import * as data from '../fixtures/schedule';
import type { Backend, HostOptions } from './host';
import { failed, ok } from './scenarios';

interface Picture extends Pick<HostOptions, 'address'> {
  readonly name: string;
  readonly page: 'project';
  readonly backend: Backend;
  readonly shows: string;
  readonly steps?: (page: Page) => Promise<void>;
}

export const backend: Backend = {
  'schedule.read': () => ok(data.schedule),
  'schedule.try': () => ok(data.triedBadly),
  'schedule.move': () => ok(data.tried),
};
/** The page's address on the fixtures' day. */
export const at = (query: string): string => `/calendar?day=2026-11-24${query === '' ? '' : `&${query}`}`;
/** An entry of the picture by its key. */
export const bar = (page: Page, key: string) => page.locator(`.plan-bar[aria-label*="${key} "]`).first();

const of = (name: string, query: string, more: Partial<Picture> = {}): Picture => ({
  name: `calendar-${name}`,
  page: 'project',
  backend,
  address: at(query),
  shows: 'in conflict',
  ...more,
});
const select = (key: string) => async (page: Page) => {
  await bar(page, key).click();
  await page.getByRole('complementary', { name: 'Selected change' }).waitFor();
};

/** Every state of the change calendar. */
export const schedulePictures: readonly Picture[] = [
  of('month', 'view=month'),
  of('week', 'view=week'),
  of('timeline', 'view=timeline'),
  of('timeline-teams', 'view=timeline&by=team&span=week'),
  of('timeline-quarter', 'view=timeline&span=quarter'),
  of('list', 'view=list'),
  of('selected', 'view=month', { steps: select('ITS-5') }),
  of('moving', 'view=month', {
    steps: async (page) => {
      await select('ITS-5')(page);
      await page.getByRole('button', { name: 'Move …' }).click();
      await page.getByRole('button', { name: '1 day later' }).click();
      await page.getByText('This voids the approval').waitFor();
    },
  }),
  of('filtered-away', 'view=month&service=mail&conflicts=yes&team=Platform', {
    shows: 'No change fits these filters.',
  }),
  of('large', 'view=month', { backend: { ...backend, 'schedule.read': () => ok(data.largeSchedule(2000)) } }),
  of('large-timeline', 'view=timeline', {
    backend: { ...backend, 'schedule.read': () => ok(data.largeSchedule(2000)) },
  }),
  of('large-week', 'view=week', {
    backend: { ...backend, 'schedule.read': () => ok(data.largeSchedule(2000)) },
  }),
  of('none', 'view=month', {
    backend: { ...backend, 'schedule.read': () => ok(data.emptySchedule) },
    shows: 'No change is planned in',
  }),
  of('partial', 'view=month', {
    backend: {
      ...backend,
      'schedule.read': () =>
        ok({ ...data.schedule, partial: [{ part: 'Week 48', message: 'It could not be read in time.' }] }),
    },
    shows: 'It could not be read in time.',
  }),
  of('refused', 'view=month', {
    backend: {
      'schedule.read': () =>
        failed({
          code: 'NOT_FOUND',
          message: 'This project does not exist or you cannot see it.',
          remedy: 'Ask a project administrator for access.',
        }),
    },
    shows: 'you cannot see it',
  }),
  of('failed', 'view=month', {
    backend: { 'schedule.read': () => failed({ code: 'JIRA_REFUSED', message: 'Jira did not answer.' }) },
    shows: 'Jira did not answer.',
  }),
  of('loading', 'view=month', { backend: {}, shows: 'Loading' }),
];
