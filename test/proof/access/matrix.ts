import type { InvokeResult } from '../../../sandbox/forge/runtime/invoker';
import { storedIn } from '../stored';
import { borders, type Border } from '../hostile/borders';
import {
  expected,
  hasObject,
  KINDS,
  OBJECTS,
  ROLES,
  type Expected,
  type Kind,
  type ObjectKind,
  type Role,
} from './expect';
import { aboutObject, samplePayload } from './payloads';
import type { World } from './world';

/** What came out: "ok", a code of the contract, or a fault of the app. */
export interface Real {
  readonly code: string;
  /** The whole refusal with the ids of the request taken out: what must be alike for what is hidden and what is missing. */
  readonly words: string;
}
export interface Cell {
  readonly entry: string;
  readonly kind: Kind;
  readonly role: Role;
  readonly object: ObjectKind;
  readonly expected: Expected;
  readonly real: Real;
}
export interface Matrix {
  readonly cells: readonly Cell[];
  /** One sentence for each verdict that is not the expected one, and for each refusal that did something. */
  readonly faults: readonly string[];
}

/** One way in that takes a request of a person: a resolver or an action. */
interface Entry {
  readonly name: string;
  readonly payload: unknown;
  readonly send: (accountId: string | null, payload: unknown) => Promise<InvokeResult>;
}

/** Removes what the others are tried on: nobody who may is let through to it. */
const ENDS_THE_WORLD: ReadonlySet<string> = new Set([
  'site.prepareUninstall',
  'admin.undo',
  'admin.planUndo',
]);

/** Tries every resolver and action as every role on these objects. */
export async function tryAll(world: World, objects: readonly ObjectKind[] = OBJECTS): Promise<Matrix> {
  const cells: Cell[] = [];
  const faults: string[] = [];
  for (const entry of await entriesOf(world)) {
    const kind = KINDS.get(entry.name);
    if (kind === undefined) {
      faults.push(`${entry.name} has no expectation: say in test/proof/access/expect.ts who may call it.`);
      continue;
    }
    const found = await tryEntry(world, entry, kind, objects, faults);
    cells.push(...found);
    // Storage and screens have limits a minute; work that was begun comes to its end.
    await world.office.site.clock.step(61_000);
    await world.office.settle();
  }
  return { cells, faults };
}

async function tryEntry(
  world: World,
  entry: Entry,
  kind: Kind,
  objects: readonly ObjectKind[],
  faults: string[],
): Promise<Cell[]> {
  const cells: Cell[] = [];
  const wanted = ROLES.flatMap((role) =>
    objectsFor(entry, kind, objects).map((object) => ({
      role,
      object,
      verdict: expected(kind, role, object),
    })),
  );
  const attempt = async ({ role, object, verdict }: (typeof wanted)[number]): Promise<void> => {
    const { payload, ids } = requestFor(world, entry, kind, role, object);
    world.traffic.length = 0;
    const real = realOf(await entry.send(world.account(role), payload), ids);
    const cell = { entry: entry.name, kind, role, object, expected: verdict, real };
    cells.push(cell);
    const wrong = wrongWith(cell) ?? actedAsApp(world, cell);
    if (wrong !== null)
      faults.push(`${entry.name} as ${role} on ${object}: expected ${verdict}, got ${wrong}`);
  };
  // What is refused goes first, so that whatever is stored otherwise afterwards was its doing.
  const before = digest(world);
  for (const one of wanted) if (isRefusal(one.verdict)) await attempt(one);
  const changed = [...digest(world)].filter(([key, value]) => before.get(key) !== value).map(([key]) => key);
  if (changed.length > 0)
    faults.push(`${entry.name}: calls that were refused changed ${changed.slice(0, 5).join(', ')}`);
  for (const one of wanted)
    if (!isRefusal(one.verdict) && !ENDS_THE_WORLD.has(entry.name)) await attempt(one);
  oracles(cells, faults);
  return cells;
}

const isRefusal = (verdict: Expected): boolean => verdict !== 'open' && verdict !== 'inner';

/** One object is enough where the answer doesn't depend on it; a request without an id can't have a malformed one. */
function objectsFor({ payload }: Entry, kind: Kind, objects: readonly ObjectKind[]): readonly ObjectKind[] {
  if (hasObject(kind)) return objects;
  const { asks } = aboutObject(payload, { issue: '1', project: '1' });
  return asks ? objects.filter((object) => object === 'own' || object === 'malformed') : ['own'];
}

function requestFor(
  world: World,
  { payload }: Entry,
  kind: Kind,
  role: Role,
  object: ObjectKind,
): { payload: unknown; ids: readonly string[] } {
  const issue = (kind === 'seeRequest' ? world.request : world.issue)(role, object);
  const project = world.project(object);
  return { payload: aboutObject(payload, { issue, project }).payload, ids: [issue, project] };
}

async function entriesOf(world: World): Promise<Entry[]> {
  const { forge } = world.office.site;
  const resolvers = (await borders()).map((border): Entry => ({
    name: border.name,
    payload: samplePayload(border, world.pools),
    send: (accountId, payload) => forge.invoke(asked(world, border, accountId, payload)),
  }));
  const actions = [...forge.manifest.actions.values()].map(({ key, function: functionKey }): Entry => ({
    name: `action.${key}`,
    payload: { issueId: '1', outcome: 'Successful' },
    send: (accountId, payload) => {
      const { issueId, ...rest } = payload as { issueId: string };
      return forge.invoke({
        ...{ functionKey, accountId, moduleKey: key, moduleType: 'action', operation: key },
        payload: { ...rest, issueKey: issueId },
      });
    },
  }));
  return [...resolvers, ...actions];
}

/** A call of a screen as the platform hands it to the app; `through` puts another module's function in its place. */
export function asked(
  world: World,
  { name, moduleKey }: Pick<Border, 'name' | 'moduleKey'>,
  accountId: string | null,
  payload: unknown,
  forged: { readonly through?: string; readonly context?: object } = {},
) {
  const screen = world.office.site.forge.manifest.screens.find(({ key }) => key === moduleKey);
  return {
    functionKey: forged.through ?? screen?.resolver ?? '',
    moduleKey,
    moduleType: screen?.type ?? '',
    operation: name,
    payload: {
      call: { functionKey: name, payload },
      context: { localId: moduleKey, extension: {}, ...forged.context },
    },
    accountId,
  };
}

/** What a screen or an action was answered, with ids of the request taken out of its words. */
export function realOf(result: InvokeResult, ids: readonly string[] = []): Real {
  if (!result.ok) return { code: 'FAULT', words: result.message };
  const value = result.value as { ok?: boolean; error?: { code?: string } | string | null };
  const clean = (text: string): string => ids.reduce((now, id) => now.replaceAll(id, '#'), text);
  if (value.ok === true || value.error === null) return { code: 'ok', words: '' };
  if (typeof value.error === 'string')
    return { code: codeOfWords(clean(value.error)), words: clean(value.error) };
  return { code: value.error?.code ?? 'FAULT', words: clean(JSON.stringify(value.error)) };
}

/** Actions answer in words alone. */
function codeOfWords(words: string): string {
  if (/^Give the key/.test(words)) return 'BAD_INPUT';
  if (/^Nobody is known/.test(words)) return 'NOT_ALLOWED';
  return HIDDEN.test(words) ? 'NOT_FOUND' : 'CONFLICT';
}
const HIDDEN =
  /There is no issue #, or you cannot see it|This (?:issue|request|project) does not exist or you cannot see it/;

/** What is wrong with a verdict; null: it is the expected one. */
function wrongWith({ expected: verdict, real: { code, words } }: Cell): string | null {
  const said = `${code} ${words}`.slice(0, 220);
  if (code === 'FAULT' || code === 'UNAVAILABLE' || code === 'RATE_LIMITED') return said;
  const hidden = code === 'NOT_FOUND' && HIDDEN.test(words);
  const right: Readonly<Record<Expected, boolean>> = {
    open: code !== 'NOT_ALLOWED' && !hidden,
    inner: !hidden,
    hidden: code === 'NOT_FOUND',
    denied: code === 'NOT_ALLOWED',
    refused: code !== 'ok',
    malformed: code === 'BAD_INPUT',
  };
  return right[verdict] ? null : said;
}

/** Whoever is turned away must not have had the app's own rights used for them, and nobody before Jira was asked as them. */
function actedAsApp({ traffic }: World, { kind, expected: verdict }: Cell): string | null {
  const first = traffic.findIndex(
    ({ actor, path }) => actor.kind === 'app' && !(ABOUT_ONESELF.has(kind) && ABOUT_PEOPLE.test(path)),
  );
  if (first < 0) return null;
  const { method, path } = traffic[first] ?? { method: '', path: '' };
  if (['hidden', 'denied', 'malformed'].includes(verdict))
    return `the right answer, but the app asked ${method} ${path} with its own rights`;
  return traffic.slice(0, first).some(({ actor }) => actor.kind === 'appAsUser')
    ? null
    : `${method} ${path} as the app before Jira was asked as the person`;
}

/** What is one's own needs no permission, but whose groups and which account: people are looked up as the app. */
const ABOUT_ONESELF: ReadonlySet<Kind> = new Set(['self', 'others']);
const ABOUT_PEOPLE = /^\/rest\/api\/3\/user\/(?:groups|bulk)$/;

/** What is there and hidden must be answered word for word like what is not there. */
function oracles(cells: readonly Cell[], faults: string[]): void {
  for (const cell of cells.filter(
    (one) =>
      one.object !== 'missing' &&
      (one.expected === 'hidden' || (one.expected === 'denied' && one.kind === 'editIssue')),
  )) {
    const missing = cells.find(({ role, object }) => role === cell.role && object === 'missing');
    if (missing !== undefined && missing.expected === cell.expected && missing.real.words !== cell.real.words)
      faults.push(
        `${cell.entry} as ${cell.role}: ${cell.object} answers "${cell.real.words}", missing answers "${missing.real.words}"`,
      );
  }
}

/** All that Steward stores, and every issue: each by its place. */
export function digest({ office }: World): Map<string, string> {
  const all = storedIn(office.site);
  for (const issue of office.tables.table('issues').all())
    all.set(`issue/${issue.id}`, JSON.stringify(issue));
  for (const comment of office.tables.table('comments').all())
    all.set(`comment/${comment.id}`, JSON.stringify(comment));
  return all;
}
