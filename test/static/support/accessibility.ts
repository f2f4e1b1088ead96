import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Settles once nothing fades any more; what turns for ever is not waited for. */
export const FADED = `Promise.all(document.getAnimations()
  .filter((one) => one.effect.getComputedTiming().iterations !== Infinity)
  .map((one) => one.finished.catch(() => undefined)))`;

interface Violation {
  id: string;
  help: string;
  nodes: { target: string[] }[];
}

/** What axe finds in a page or a frame against WCAG 2.2 A and AA; `colours` looks at contrast alone. One line a violation. */
export async function violations(page: Page | Frame, colours = false): Promise<string[]> {
  const rules = colours ? { type: 'rule', values: ['color-contrast'] } : EVERYTHING;
  await page.evaluate(AXE);
  const found = await page.evaluate<{ violations: Violation[] }>(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })`,
  );
  return found.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((one) => one.target.join(' ')).join(', ')})`,
  );
}
