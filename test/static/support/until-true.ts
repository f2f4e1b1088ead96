import type { Page } from 'playwright-core';

/**
 * Waits until an expression holds in the page. Playwright's own `waitForFunction` evaluates inside the page, which a strict policy
 * forbids unless it holds at the first look.
 */
export async function untilTrue(page: Page, expression: string): Promise<void> {
  for (let left = 200; left > 0; left -= 1) {
    if ((await page.evaluate(expression)) === true) return;
    await page.waitForTimeout(50);
  }
  throw new Error(`It never held: ${expression}`);
}
