import type { Page } from 'playwright-core';
import * as data from '../fixtures/templates';
import type { Backend } from './host';
import { failed, ok, type Scenario } from './scenarios';

export const standardBackend: Backend = {
  'template.list': () => ok(data.templatesView),
  'template.read': ({ id }) => ok(id === 'renew-certificate' ? data.suspendedTemplate : data.templateView),
  'template.use': () => ok({ issueId: '10120', issueKey: 'CHG-120', tasksMissing: 1 }),
  'template.start': () =>
    ok({
      content: { ...data.template, fields: [...data.template.fields], tasks: [...data.template.tasks] },
      fields: data.templateView.fields,
      left: ['Attachments'],
    }),
};
type Picture = Scenario & { steps?: (page: Page) => Promise<void> };
const of = (name: string, query: string, shows: string, more: Partial<Picture> = {}): Picture => ({
  name: `standard-${name}`,
  page: 'project',
  backend: standardBackend,
  address: `/standard${query}`,
  shows,
  ...more,
});

/** Every state of the page of standard changes. */
export const standardPictures: readonly Picture[] = [
  of('catalogue', '', 'Restart the mail service'),
  of('none', '', 'No standard change has been approved yet', {
    backend: { 'template.list': () => ok(data.noTemplates) },
  }),
  of('refused', '', 'you cannot see it', {
    backend: {
      'template.list': () =>
        failed({ code: 'NOT_FOUND', message: 'This project does not exist or you cannot see it.' }),
    },
  }),
  of('no-match', '', 'Restart the mail service', {
    steps: async (page) => {
      await page.getByLabel('Search standard changes').fill('zebra');
      await page.getByText('Nothing matches').waitFor();
    },
  }),
  of('detail', '?template=restart-mail', 'What it fills in'),
  of('suspended', '?template=renew-certificate', 'Suspended: its changes'),
  of('retiring', '?template=restart-mail', 'What it fills in', {
    steps: async (page) => {
      await page.getByRole('button', { name: 'Retire' }).click();
      await page.getByRole('button', { name: 'Retire' }).last().click();
      await page.getByText('Write a reason').waitFor();
    },
  }),
  of('use', '?template=restart-mail&do=use', 'Planned window'),
  of('use-faults', '?template=restart-mail&do=use', 'Planned window', {
    steps: async (page) => {
      await page.getByRole('button', { name: 'Make the change' }).click();
      await page.getByText('Fill this in.').first().waitFor();
    },
  }),
  of('used', '?template=restart-mail&do=use', 'Planned window', {
    steps: async (page) => {
      await page.getByLabel('Planned start').fill('2026-11-23T20:00');
      await page.getByLabel('Planned end').fill('2026-11-23T22:00');
      await page.getByLabel('Affected service').fill('Mail');
      await page.getByRole('button', { name: 'Make the change' }).click();
      await page.getByText('CHG-120 is made.').first().waitFor();
    },
  }),
  of('edit', '?template=restart-mail&do=edit', 'Save the draft'),
  of('new', '?new=CHG-97', 'Not taken over'),
];
