import { mkdirSync } from 'node:fs';
import { installHost } from '../test/static/support/host';
import { openBrowser } from '../test/static/support/browser';
import { SCENARIOS } from '../test/static/support/scenarios';
import { serveStatic } from '../test/static/support/serve-static';
import { ACCOUNTS } from '../test/static/fixtures/people';
import { adminPictures } from '../test/static/support/admin-pictures';
import { auditPictures } from '../test/static/support/audit-pictures';
import { changePictures } from '../test/static/support/change-pictures';
import { clocksPictures } from '../test/static/support/clocks-pictures';
import { deskPictures } from '../test/static/support/desk-pictures';
import { mapPictures } from '../test/static/support/map-pictures';
import { portalPictures } from '../test/static/support/portal-pictures';
import { reportPictures } from '../test/static/support/report-pictures';
import { schedulePictures } from '../test/static/support/schedule-pictures';
import { standardPictures } from '../test/static/support/standard-pictures';
import { servicePictures } from '../test/static/support/service-pictures';

/**
 * Takes pictures of every screen's states, light and dark, narrow and wide.
 * Usage: npx tsx scripts/screenshot-static.mts [folder] [part of a name] [light|dark] [width]
 */
const [folder = '.cache/screenshots', filter = '', onlyMode, onlyWidth] = process.argv.slice(2);
const modes = (['light', 'dark'] as const).filter((mode) => !onlyMode || onlyMode === mode);
const widths = [320, 900].filter((width) => !onlyWidth || onlyWidth === String(width));

mkdirSync(folder, { recursive: true });
const site = await serveStatic(process.env['STATIC_DIST'] ?? 'static/dist');
const browser = await openBrowser();
for (const scenario of [
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
  ...standardPictures,
].filter((one) => one.name.includes(filter)))
  for (const colorMode of modes)
    for (const width of widths) {
      const page = await browser.newPage({ viewport: { width, height: 600 } });
      page.on(
        'console',
        (message) =>
          message.type() === 'error' && process.stderr.write(`${scenario.name}: ${message.text()}\n`),
      );
      page.on('pageerror', (error) => process.stderr.write(`${scenario.name}: ${error.message}\n`));
      page.setDefaultTimeout(8_000);
      await installHost(page, {
        backend: scenario.backend,
        issueId: '10042',
        accountId: ACCOUNTS.you,
        colorMode,
        ...('address' in scenario && scenario.address !== undefined ? { address: scenario.address } : {}),
      });
      await page.goto(`${site.url}/${scenario.page}.html`);
      await page.getByText(scenario.shows, { exact: false }).first().waitFor();
      if ('steps' in scenario) await scenario.steps?.(page);
      // A string: a compiled function may call helpers that the page does not have.
      if (scenario.page !== 'admin')
        await page.evaluate('document.querySelectorAll("details").forEach((one) => (one.open = true))');
      await page.waitForTimeout(250);
      const file = `${folder}/${scenario.name}-${colorMode}-${width}.png`;
      await page.screenshot({ path: file, fullPage: true });
      process.stdout.write(`${file}\n`);
      await page.close();
    }
await browser.close();
await site.close();
