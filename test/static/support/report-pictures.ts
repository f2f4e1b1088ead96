import type { Page } from 'playwright-core';
import * as data from '../fixtures/report';
import { failed, ok } from './scenarios';
import type { Backend } from './host';

interface Picture {
  readonly name: string;
  readonly page: 'project';
  readonly backend: Backend;
  readonly shows: string;
  readonly steps?: (page: Page) => Promise<void>;
}

const backend: Backend = {
  'report.open': ({ list }) => ok(list === 'due' ? data.openClocks : data.pausedClocks),
  'report.compliance': () => ok(data.report),
  'report.misses': () => ok(data.misses),
  'inbox.list': () => ok(data.inbox),
  'inbox.markRead': () => ok(data.inbox),
};
const tab = (name: string) => (page: Page) => page.getByRole('tab', { name }).click();
const of = (name: string, more: Partial<Picture>): Picture => ({
  name: `project-${name}`,
  page: 'project',
  backend,
  shows: 'Open clocks',
  ...more,
});

/** Every state of the project page "SLA". */
export const reportPictures: readonly Picture[] = [
  of('open', { shows: 'missed and still open' }),
  of('waiting', {
    steps: async (page) => {
      await page.getByText('Waiting', { exact: true }).click();
      await page.getByText('Waiting for the customer').waitFor();
    },
  }),
  of('open-none', {
    backend: { ...backend, 'report.open': () => ok(data.noClocks) },
    shows: 'No clock is running',
  }),
  of('open-partial', {
    backend: {
      ...backend,
      'report.open': () =>
        ok({ ...data.noClocks, partial: [{ part: 'Summaries', message: 'Jira did not answer in time.' }] }),
    },
    shows: 'Jira did not answer in time.',
  }),
  of('open-refused', {
    backend: {
      'report.open': () =>
        failed({
          code: 'NOT_FOUND',
          message: 'This project does not exist or you cannot see it.',
          remedy: 'Ask a project administrator for access.',
        }),
    },
    shows: 'you cannot see it',
  }),
  of('compliance', {
    steps: async (page) => {
      await tab('Compliance')(page);
      await page.getByText('Figures by week').waitFor();
      await page.locator('.chart svg').first().waitFor();
      await page.getByRole('button', { name: 'Which? Missed in 2026-W47' }).click();
      await page.getByText('none given').waitFor();
    },
  }),
  of('compliance-none', {
    backend: { ...backend, 'report.compliance': () => ok(data.emptyReport) },
    steps: async (page) => {
      await tab('Compliance')(page);
      await page.getByText('No goal was decided yet.').waitFor();
    },
  }),
  of('inbox', {
    steps: async (page) => {
      await tab('Inbox')(page);
      await page.getByText('1 unread notice').waitFor();
    },
  }),
  of('inbox-none', {
    backend: { ...backend, 'inbox.list': () => ok({ ...data.inbox, notices: [], unread: 0 }) },
    steps: async (page) => {
      await tab('Inbox')(page);
      await page.getByText('Nothing waits for you.').waitFor();
    },
  }),
];
