import type { Page } from 'playwright-core';

interface AxNode {
  readonly nodeId: string;
  readonly ignored: boolean;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
  readonly properties?: readonly { readonly name: string; readonly value: { readonly value: unknown } }[];
  readonly parentId?: string;
  readonly childIds?: readonly string[];
}

/**
 * What a screen reader can't announce usefully without a name. A form without one is no landmark and is passed over; what a table is
 * called, and whether its cells have headers, is axe's to tell.
 */
const NAMED = new Set([
  ...['button', 'link', 'textbox', 'searchbox', 'combobox', 'listbox', 'checkbox', 'radio', 'switch'],
  ...['slider', 'spinbutton', 'tab', 'menuitem', 'option', 'treeitem', 'heading', 'dialog', 'alertdialog'],
  ...['navigation', 'region', 'image', 'img', 'progressbar', 'meter'],
]);
/** Roles whose names are how somebody who sees no page tells one from the other: they are listed without what stands around them. */
const LISTED = new Set(['button', 'link', 'textbox', 'searchbox', 'combobox', 'checkbox', 'switch']);
/**
 * What is announced by its name when one comes into it. A row counts by its header; an item of a list has no name and doesn't.
 * The last three are the browser's own fields for a day and a time, with their buttons within.
 */
const AROUND = new Set([
  ...['group', 'radiogroup', 'region', 'form', 'dialog', 'alertdialog', 'article', 'row'],
  ...['Date', 'DateTime', 'InputTime'],
]);

/** What stands as it is, and why. */
const ACCEPTED: readonly RegExp[] = [
  // At the head and at the foot of a long form: whichever is pressed, the same is saved.
  /^2 times button “Save draft”$/,
  // Two levels that are called the same are the mistake that the form reports and asks to mend.
  /“Minor \/ Localized.* in “Priority matrix”$/,
];

/**
 * What somebody who hears the page would stumble over, from the tree that Chromium hands to screen readers: things without a name,
 * controls of one kind that go by the same name, and headings that skip a level. One line a fault.
 */
export async function spokenFaults(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const told = nodes.flatMap((node) => (node.parentId === undefined ? inOrder(node, byId) : []));
  const faults = [...nameless(told), ...doubles(told, byId), ...skipped(told)];
  return faults.filter((fault) => !ACCEPTED.some((one) => one.test(fault)));
}

type Tree = ReadonlyMap<string, AxNode>;

/** What is told, in the order in which it is read: Chromium's own list goes level by level. */
function inOrder(one: AxNode, tree: Tree): AxNode[] {
  const within = (one.childIds ?? []).flatMap((id) => tree.get(id) ?? []);
  return [...(one.ignored ? [] : [one]), ...within.flatMap((child) => inOrder(child, tree))];
}

const roleOf = ({ role }: AxNode) => role?.value ?? '';
const nameOf = ({ name }: AxNode) => (name?.value ?? '').trim();
const propertyOf = ({ properties = [] }: AxNode, wanted: string) =>
  properties.find(({ name }) => name === wanted)?.value.value;

const nameless = (nodes: readonly AxNode[]) =>
  nodes
    .filter((one) => NAMED.has(roleOf(one)) && nameOf(one) === '')
    .map((one) => `a ${roleOf(one)} has no name`);

/** What a row goes by is its header's to say. */
function rowName(row: AxNode, tree: Tree): string {
  const header = inOrder(row, tree).find((one) => roleOf(one) === 'rowheader');
  return header === undefined ? nameOf(row) : nameOf(header);
}

/** Names of what stands around a control, from the nearest outwards. */
function around(one: AxNode, tree: Tree): string[] {
  const parent = tree.get(one.parentId ?? '');
  if (parent === undefined) return [];
  const tells = !parent.ignored && AROUND.has(roleOf(parent));
  const name = !tells ? '' : roleOf(parent) === 'row' ? rowName(parent, tree) : nameOf(parent);
  return [...(name === '' ? [] : [name]), ...around(parent, tree)];
}

/** Controls that share role, name and surroundings. Links may, where they lead to the same place. */
function doubles(told: readonly AxNode[], tree: Tree): string[] {
  const found = new Map<string, string[]>();
  for (const one of told.filter((node) => LISTED.has(roleOf(node)) && nameOf(node) !== '')) {
    const places = around(one, tree).map((name) => ` in “${name}”`);
    const called = `${roleOf(one)} “${nameOf(one)}”${places.join('')}`;
    const leadsTo = roleOf(one) === 'link' ? String(propertyOf(one, 'url')) : one.nodeId;
    found.set(called, [...(found.get(called) ?? []), leadsTo]);
  }
  return [...found]
    .filter(([, targets]) => new Set(targets).size > 1)
    .map(([called, { length }]) => `${length} times ${called}`);
}

function skipped(nodes: readonly AxNode[]): string[] {
  const levels = nodes
    .filter((one) => roleOf(one) === 'heading')
    .map((one) => ({ name: nameOf(one), level: Number(propertyOf(one, 'level') ?? 0) }));
  return levels.flatMap(({ name, level }, index) => {
    const before = levels[index - 1]?.level ?? level;
    return level > before + 1 ? [`heading “${name}” skips from level ${before} to ${level}`] : [];
  });
}
