import type { Page } from 'playwright-core';
import type { PortalApprovalView } from '../../../src/contract/portal-approval';
import * as approvals from '../fixtures/portal-approval';
import { nothingPromised, openRequest } from '../fixtures/promises';
import type { Backend } from './host';
import { failed, ok } from './scenarios';
import { press } from './walk';

interface Picture {
  readonly name: string;
  readonly page: 'portal';
  readonly backend: Backend;
  readonly shows: string;
  readonly steps?: (page: Page) => Promise<void>;
}
export const portalBackend = (view: PortalApprovalView, more: Backend = {}): Backend => ({
  'portal.promise': () => ok(nothingPromised),
  'portal.approval': () => ok(view),
  'portal.vote': () => ok(approvals.votedView),
  ...more,
});
const of = (name: string, view: PortalApprovalView, shows: string, more: Partial<Picture> = {}): Picture => ({
  name: `portal-${name}`,
  page: 'portal',
  backend: portalBackend(view),
  shows,
  ...more,
});

/** Every state of an approval in the portal. */
export const portalPictures: readonly Picture[] = [
  of('approval', approvals.customerView, 'Approved by 2 of 3', {
    backend: portalBackend(approvals.customerView, { 'portal.promise': () => ok(openRequest) }),
  }),
  of('approval-names', approvals.withNames, 'Mia Torres'),
  of('approval-cancelled', approvals.cancelledView, 'It was cancelled or rejected.'),
  of('approval-failed', approvals.customerView, 'could not be shown just now', {
    backend: {
      'portal.promise': () => ok(openRequest),
      'portal.approval': () => failed({ code: 'CONFLICT', message: 'Not now.' }),
    },
  }),
  of('ballot', approvals.askedView, 'may this be done?'),
  of('ballot-refused', approvals.refusedView, 'You asked for this change yourself'),
  of('ballot-done', approvals.votedView, 'You approved this.'),
  of('ballot-conditions', approvals.askedView, 'may this be done?', {
    steps: async (page) => {
      await press(page, 'Approve with conditions');
      await press(page, 'Approve with conditions');
      await page.getByText('Write at least one condition.').waitFor();
    },
  }),
  of('ballot-stale', approvals.askedView, 'may this be done?', {
    backend: portalBackend(approvals.askedView, {
      'portal.vote': () =>
        failed({ code: 'STALE', message: 'The plan was edited.', details: approvals.staleDiff }),
    }),
    steps: async (page) => {
      await press(page, 'Approve');
      await page.getByText('It was changed while you were reading').waitFor();
    },
  }),
];
