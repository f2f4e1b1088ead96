import { FADED, violations } from '../../static/support/accessibility';
import type { Desk, Module } from './acme';

/** What axe finds in one of Steward's frames as somebody has it before them: everything in light, contrast in dark. */
export async function judged(desk: Desk, module: Module): Promise<string[]> {
  const element = await desk.page.locator(`iframe[data-module="${module}"]`).elementHandle();
  const frame = await element?.contentFrame();
  if (!frame) throw new Error(`${module} is not shown`);
  const mode = (set: 'light' | 'dark') =>
    frame.evaluate(`document.documentElement.dataset.colorMode = '${set}'`);
  await frame.evaluate(FADED);
  const found = await violations(frame);
  await mode('dark');
  await frame.evaluate(FADED);
  found.push(...(await violations(frame, true)).map((one) => `dark: ${one}`));
  await mode('light');
  return found;
}
