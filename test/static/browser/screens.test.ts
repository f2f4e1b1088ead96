import type { Page } from 'playwright-core';
import { FADED, violations } from '../support/accessibility';
import { adminPictures } from '../support/admin-pictures';
import { auditPictures } from '../support/audit-pictures';
import { changePictures } from '../support/change-pictures';
import { clocksPictures } from '../support/clocks-pictures';
import { deskPictures } from '../support/desk-pictures';
import { mapPictures } from '../support/map-pictures';
import { portalPictures } from '../support/portal-pictures';
import { reportPictures } from '../support/report-pictures';
import { schedulePictures } from '../support/schedule-pictures';
import { servicePictures } from '../support/service-pictures';
import { openScreen, openStage, type Stage } from '../support/open-screen';
import { SCENARIOS, type Scenario } from '../support/scenarios';
import { spokenFaults } from '../support/spoken';

const all: readonly (Scenario & { steps?: (page: Page) => Promise<void> })[] = [
  ...SCENARIOS,
  ...adminPictures,
  ...auditPictures,
  ...changePictures,
  ...clocksPictures,
  ...deskPictures,
  ...mapPictures,
  ...portalPictures,
  ...reportPictures,
  ...schedulePictures,
  ...servicePictures,
];

describe('the built screens under the strict policy', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage?.close());

  test.each(all.map((scenario) => [scenario.name, scenario] as const))(
    '%s: no complaint, WCAG A and AA in light and dark, told apart by ear, nothing wider than 320 px',
    async (_, scenario) => {
      const { page, complaints } = await openScreen(stage, scenario);
      await scenario.steps?.(page);
      await page.evaluate('document.querySelectorAll("details").forEach((one) => (one.open = true))');
      // Controls fade from disabled to enabled, and below from one theme's colours to the other's.
      await page.evaluate(FADED);
      expect(await violations(page)).toEqual([]);
      expect(await spokenFaults(page)).toEqual([]);
      await page.evaluate('document.documentElement.dataset.colorMode = "dark"');
      await page.evaluate(FADED);
      expect(await violations(page, true)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      expect(complaints).toEqual([]);
      await page.close();
    },
  );
});
