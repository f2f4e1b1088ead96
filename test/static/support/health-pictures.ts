import type { HealthView } from '../../../src/contract/health';
import { overview } from '../fixtures/admin';
import { newView, partialView, troubledView } from '../fixtures/health';
import type { Walk } from './admin-pictures';
import { toSection } from './deploy-gate-pictures';
import type { Backend } from './host';
import { failed, ok } from './scenarios';
import { adminWalk, press } from './walk';

const showing = (view: HealthView): Backend => ({ 'health.view': () => ok(view) });
export const toHealth = (shows: string) => toSection('Health', shows);
const toTroubles = toHealth('Steward is not well');

/** Every state of the section "Health". */
export const healthPictures: readonly Walk[] = [
  adminWalk('health', toHealth('Steward is well')),
  adminWalk('health-new', toHealth('Steward is well'), showing(newView)),
  adminWalk('health-troubles', toTroubles, showing(troubledView)),
  adminWalk('health-read-only', toTroubles, {
    ...showing(troubledView),
    'admin.overview': () => ok({ ...overview, canConfigure: false }),
  }),
  adminWalk(
    'health-discard',
    async (page) => {
      await toTroubles(page);
      await press(page, 'Discard Message given up OPS-42');
      await press(page, 'Discard');
      await page.getByLabel('Reason').waitFor();
    },
    showing(troubledView),
  ),
  adminWalk('health-partial', toHealth('Nothing bad was found'), showing(partialView)),
  adminWalk('health-failed', toHealth('Jira refused'), {
    'health.view': () => failed({ code: 'JIRA_REFUSED', message: 'Jira did not answer.' }),
  }),
  adminWalk('health-refused', toHealth('You can’t do this'), {
    'health.view': () =>
      failed({
        code: 'NOT_ALLOWED',
        message: 'Health is shown to people who may configure rules.',
        remedy: 'A Jira administrator can give you the permission “Steward: configure rules”.',
      }),
  }),
];
