import type { Browser, ElementHandle, Locator } from 'playwright-core';

/** How often a click that hit nothing is made again. */
const MOST_TRIES = 5;

/**
 * From now on a click on something in a frame is made again until the frame has heard it. Where a frame stands depends on what
 * is above it: when that grows between looking and pressing, the mouse meets something else, and nobody notices but the test that then
 * waits in vain. On a busy machine that happens.
 */
export async function makeClicksSure(browser: Browser): Promise<void> {
  const page = await browser.newPage();
  const locators = Object.getPrototypeOf(page.locator('body')) as Locator & { sure?: true };
  await page.close();
  if (locators.sure) return;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called below with the locator that it belongs to
  const { click } = locators;
  Object.assign(locators, {
    sure: true,
    async click(this: Locator, ...more: Parameters<Locator['click']>) {
      await this.waitFor();
      const element = (await this.elementHandle()) as ElementHandle<HTMLElement>;
      const frame = await element.ownerFrame();
      if (!frame?.parentFrame()) return click.apply(this, more);
      for (let tries = 1; ; tries++) {
        const heard = await element.evaluateHandle((one) => {
          const ear = { heard: false };
          one.ownerDocument.addEventListener('click', () => (ear.heard = true), {
            capture: true,
            once: true,
          });
          return ear;
        });
        await click.apply(this, more);
        // A page that went away with the click has heard it.
        if (await heard.evaluate((ear) => ear.heard).catch(() => true)) return;
        if (tries === MOST_TRIES) throw new Error(`No click reaches ${String(this)}`);
      }
    },
  });
}
