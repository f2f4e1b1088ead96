import type { Page } from 'playwright-core';
import * as data from '../fixtures/evidence';
import type { Backend } from './host';
import { failed, ok } from './scenarios';
import { press } from './walk';

interface Picture {
  readonly name: string;
  readonly page: 'desk';
  readonly backend: Backend;
  readonly shows: string;
  readonly address: string;
  readonly steps?: (page: Page) => Promise<void>;
}
const of = (name: string, address: string, shows: string, more: Partial<Picture> = {}): Picture => ({
  name: `audit-${name}`,
  page: 'desk',
  backend: data.auditBackend,
  address: `/audit${address}`,
  shows,
  ...more,
});
const withBackend = (more: Backend) => ({ backend: { ...data.auditBackend, ...more } });
export const notAuditor = failed({
  code: 'NOT_ALLOWED',
  message: 'You need the permission "Steward: audit (read only)" for this.',
});

/** Every state of the page "Audit". */
export const auditPictures: readonly Picture[] = [
  of('changes', '', 'OPS-43'),
  of('changes-none', '?key=OPS-999', 'No change was found', {
    ...withBackend({ 'audit.find': () => ok({ ...data.found, changes: [] }) }),
  }),
  of('changes-failed', '', 'Jira refused', {
    ...withBackend({ 'audit.find': () => failed({ code: 'JIRA_REFUSED', message: 'Jira did not answer.' }) }),
  }),
  of('loading', '', 'Loading', { backend: {} }),
  of('refused', '', 'You can’t see the audit page', {
    backend: { 'audit.status': () => notAuditor, 'audit.find': () => notAuditor },
  }),
  of('evidence', '?issue=10042', 'Evidence of OPS-42'),
  of(
    'evidence-broken',
    '?issue=10042',
    'Not intact',
    withBackend({ 'audit.pack': () => ok(data.brokenPack) }),
  ),
  of('evidence-unknown', '?issue=10042', 'a form that this page', {
    ...withBackend({ 'audit.pack': () => ok({ ...data.packView, text: '{"schema":"steward-evidence/9"}' }) }),
  }),
  of('evidence-gone', '?issue=10099', 'Not found', {
    ...withBackend({
      'audit.pack': () => failed({ code: 'NOT_FOUND', message: 'Steward has no record of such a change.' }),
    }),
  }),
  of('period', '?view=period', 'Changes of a period'),
  of('period-running', '?view=period&job=export-1', '2 of 5', {
    ...withBackend({ 'audit.export': () => ok(data.runningExport) }),
  }),
  of('period-done', '?view=period&job=export-1', '121 changes listed'),
  of('period-unreconciled', '?view=period&job=export-1', 'don’t agree', {
    ...withBackend({
      'audit.export': () =>
        ok({
          ...data.doneExport,
          counts: { jiraCount: null, jiraListed: 118, exported: 110, differences: [], reconciled: false },
        }),
    }),
  }),
  of('period-failed', '?view=period&job=export-1', 'could not be finished', {
    ...withBackend({
      'audit.export': () =>
        ok({
          ...data.runningExport,
          job: {
            ...data.job,
            state: 'failed',
            error: { message: 'Jira did not answer for an hour.', remedy: 'Start it again.' },
          },
        }),
    }),
  }),
  of('sample', '?view=period&job=export-1', '121 changes listed', {
    steps: async (page) => {
      await press(page, 'Draw');
      await page.getByText('c0ffee-20261120').waitFor();
    },
  }),
  of('status', '?view=status', 'What doesn’t fit'),
  of('status-broken', '?view=status', '2 records that don’t fit', {
    ...withBackend({ 'audit.status': () => ok(data.brokenStatus) }),
  }),
  of('status-new', '?view=status', 'Nothing was verified yet', {
    ...withBackend({ 'audit.status': () => ok(data.newStatus) }),
  }),
  of('status-verifying', '?view=status', 'Every record is being verified', {
    ...withBackend({
      'audit.status': () => ok({ ...data.status, job: { ...data.job, kind: 'verification' } }),
    }),
  }),
];
