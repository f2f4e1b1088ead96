import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const EVERYTHING = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

interface Violation {
  id: string;
  help: string;
  nodes: { target: string[] }[];
}

/** What axe finds against WCAG 2.2 A and AA; `colours` looks at contrast alone. One line a violation. */
export async function violations(page: Page, colours = false): Promise<string[]> {
  const rules = colours ? { type: 'rule', values: ['color-contrast'] } : EVERYTHING;
  await page.evaluate(AXE);
  const found = await page.evaluate<{ violations: Violation[] }>(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)}, resultTypes: ['violations'] })`,
  );
  return found.violations.map(
    ({ id, help, nodes }) => `${id}: ${help} (${nodes.map((one) => one.target.join(' ')).join(', ')})`,
  );
}
