import { borders, type Border } from '../hostile/borders';
import { expected, hasObject, KINDS, type Role } from './expect';
import { asked, digest, realOf } from './matrix';
import { aboutObject, samplePayload } from './payloads';
import { searchFunctions, throughScreens } from './platform-calls';
import type { World } from './world';

export interface Forged {
  tried: number;
  readonly faults: string[];
}

/** Names that every object has: as the name of a resolver they must be none. */
const INHERITED = ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty', 'isPrototypeOf'];

/** Forges what a browser can: the way in, the context, and who asks. Nothing may be answered or changed. `every`: each so manieth resolver only. */
export async function forgeAll(world: World, every = 1): Promise<Forged> {
  const result: Forged = { tried: 0, faults: [] };
  const registry = await borders();
  const all = registry.filter((_, index) => index % every === 0);
  const before = digest(world);
  await throughOthers(world, registry, all, result);
  await inheritedNames(world, registry, result);
  await lyingContext(world, all, result);
  await withoutScreen(world, result);
  await throughScreens(world, result);
  await searchFunctions(world, result);
  const after = digest(world);
  const changed = [...after].filter(([key, value]) => before.get(key) !== value).map(([key]) => key);
  if (changed.length > 0) result.faults.push(`forged calls changed ${changed.slice(0, 8).join(', ')}`);
  return result;
}

/** A resolver of one surface through the function of another, as somebody who may do everything. */
async function throughOthers(
  world: World,
  registry: readonly Border[],
  all: readonly Border[],
  result: Forged,
): Promise<void> {
  const { forge } = world.office.site;
  const functions = new Map(
    forge.manifest.screens.flatMap(({ key, resolver }) =>
      resolver === null ? [] : [[key, resolver] as const],
    ),
  );
  for (const border of all) {
    const own = new Set(
      registry.filter(({ name }) => name === border.name).map(({ moduleKey }) => functions.get(moduleKey)),
    );
    for (const through of new Set(functions.values())) {
      if (own.has(through)) continue;
      const answered = await forge.invoke(
        asked(world, border, world.account('jiraAdmin'), samplePayload(border, world.pools), { through }),
      );
      result.tried++;
      if (answered.ok)
        result.faults.push(
          `${border.name} answers through the function ${through}: ${JSON.stringify(answered.value).slice(0, 150)}`,
        );
    }
  }
}

async function inheritedNames(world: World, all: readonly Border[], result: Forged): Promise<void> {
  const { forge } = world.office.site;
  for (const moduleKey of new Set(all.map((one) => one.moduleKey)))
    for (const name of INHERITED) {
      const answered = await forge.invoke(asked(world, { name, moduleKey }, world.account('agent'), {}));
      result.tried++;
      const told = answered.ok ? JSON.stringify(answered.value ?? null) : '';
      // The platform's own context is for the app: nothing of it goes out.
      if (/installContext|installation|accountId/.test(told))
        result.faults.push(
          `${moduleKey}: the name "${name}" tells the platform's context: ${told.slice(0, 150)}`,
        );
    }
}

/** The issue in the context is one that may be seen, the one in the payload isn't; the context names somebody else, and another module. */
async function lyingContext(world: World, all: readonly Border[], result: Forged): Promise<void> {
  const admin = world.account('jiraAdmin');
  const roles: readonly Role[] = ['anonymous', 'customer', 'noBrowse', 'agent'];
  for (const border of all) {
    const kind = KINDS.get(border.name);
    if (kind === undefined) continue;
    for (const role of roles) {
      if (!hasObject(kind) && expected(kind, role, 'elsewhere') !== 'denied') continue;
      const ids = { issue: world.issue(role, 'elsewhere'), project: world.project('elsewhere') };
      const { payload } = aboutObject(samplePayload(border, world.pools), ids);
      const visible = { issue: { id: world.issue('agent', 'own') }, project: { id: world.project('own') } };
      const context = {
        ...{
          accountId: admin,
          principal: { accountId: admin },
          moduleKey: 'steward-admin',
          installContext: 'ari:cloud:jira::site/other',
        },
        extension: {
          ...visible,
          type: 'jira:adminPage',
          entryPoint: 'edit',
          request: { key: 'ITS-1' },
          accountId: admin,
        },
      };
      for (const claimed of [
        payload,
        { ...(payload as object), accountId: admin, issue: visible.issue, context },
      ]) {
        world.traffic.length = 0;
        const real = realOf(
          await world.office.site.forge.invoke(
            asked(world, border, world.account(role), claimed, { context }),
          ),
        );
        result.tried++;
        if (!['NOT_ALLOWED', 'NOT_FOUND', 'BAD_INPUT'].includes(real.code))
          result.faults.push(
            `${border.name} as ${role} with a forged context: ${real.code} ${real.words.slice(0, 150)}`,
          );
        if (world.traffic.some(({ actor }) => actor.kind === 'app'))
          result.faults.push(
            `${border.name} as ${role} with a forged context: the app's own rights were used`,
          );
      }
    }
  }
}

/** Functions of triggers, queues, schedules and rules have no screen: a browser doesn't get to them. */
async function withoutScreen(world: World, result: Forged): Promise<void> {
  const { forge } = world.office.site;
  const screens = new Set(forge.manifest.screens.map(({ key }) => key));
  const modules = Object.values(forge.manifest.raw.modules).flat() as readonly { readonly key: string }[];
  for (const { key } of modules.filter((one) => !screens.has(one.key))) {
    const answer = await forge.invokeFrontEnd({
      moduleKey: key,
      functionKey: 'x',
      payload: {},
      accountId: world.account('jiraAdmin') ?? '',
      context: {},
    });
    result.tried++;
    if (answer.ok) result.faults.push(`the module ${key} answers a browser`);
  }
}
