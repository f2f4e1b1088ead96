import type { Page } from 'playwright-core';

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
  readonly parentId?: string;
}

/** What a screen reader can't announce usefully without a name. */
const NAMED = new Set([
  ...['button', 'link', 'textbox', 'searchbox', 'combobox', 'listbox', 'checkbox', 'radio', 'switch'],
  ...['slider', 'spinbutton', 'tab', 'menuitem', 'option', 'treeitem', 'heading', 'dialog', 'alertdialog'],
  ...['table', 'grid', 'navigation', 'region', 'form', 'image', 'img', 'progressbar', 'meter'],
]);
/** Roles whose names are how somebody who sees no page tells one from the other: they are listed without what stands around them. */
const LISTED = new Set(['button', 'link', 'textbox', 'searchbox', 'combobox', 'checkbox', 'switch']);

/**
 * What somebody who hears the page would stumble over, from the tree that Chromium hands to screen readers: things without a name,
 * controls of one kind that go by the same name, and headings that skip a level. One line a fault.
 */
export async function spokenFaults(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  await session.detach();
  const told = nodes.filter(({ ignored }) => !ignored);
  return [...nameless(told), ...doubles(told), ...skipped(told)];
}

const roleOf = ({ role }: AxNode) => role?.value ?? '';
const nameOf = ({ name }: AxNode) => (name?.value ?? '').trim();

const nameless = (nodes: readonly AxNode[]) =>
  nodes.filter((one) => NAMED.has(roleOf(one)) && nameOf(one) === '').map((one) => `a ${roleOf(one)} has no name`);

function doubles(nodes: readonly AxNode[]): string[] {
  const count = new Map<string, number>();
  for (const one of nodes.filter((node) => LISTED.has(roleOf(node)) && nameOf(node) !== '')) {
    const called = `${roleOf(one)} “${nameOf(one)}”`;
    count.set(called, (count.get(called) ?? 0) + 1);
  }
  return [...count].filter(([, times]) => times > 1).map(([called, times]) => `${times} times ${called}`);
}

function skipped(nodes: readonly AxNode[]): string[] {
  const levels = nodes
    .filter((one) => roleOf(one) === 'heading')
    .map((one) => ({
      name: nameOf(one),
      level: Number(one.properties?.find(({ name }) => name === 'level')?.value.value ?? 0),
    }));
  return levels.flatMap(({ name, level }, index) => {
    const before = levels[index - 1]?.level ?? level;
    return level > before + 1 ? [`heading “${name}” skips from level ${before} to ${level}`] : [];
  });
}
