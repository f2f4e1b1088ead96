import * as fc from 'fast-check';
import type { InvocationRecord } from '../../../sandbox/forge/meters/types';
import type { Office } from '../../journeys/support/office';
import { LARGE, MARK, mutated } from './attacks';
import { borders, type Border } from './borders';
import { judgeAnswer } from './judge';
import { validValue } from './valid-values';
import { storedIn } from '../stored';
import { PEOPLE, type World } from './world';

/** What fuzzing came to. */
export interface Fuzzed {
  readonly borders: number;
  sent: number;
  done: number;
  /** Refusals by code. */
  readonly refused: Record<string, number>;
  /** Each with the border, the seed's payload and what was wrong. */
  readonly faults: string[];
}

/** Leaves nothing of the site that the others could be tried on; tried as somebody who may not, with hostile payloads only. */
const ENDS_THE_WORLD = new Set(['site.prepareUninstall', 'admin.undo', 'admin.planUndo']);

/** Sends so many hostile requests and large ones to every resolver of the registry, each as several people. */
export async function fuzzResolvers(
  world: World,
  { seed, each }: { readonly seed: number; readonly each: number },
): Promise<Fuzzed> {
  const all = await borders();
  const result: Fuzzed = { borders: all.length, sent: 0, done: 0, refused: {}, faults: [] };
  for (const [index, border] of all.entries()) {
    const valid = validValue(border.request, world.pools);
    const payloads: unknown[] = [
      ...fc.sample(valid, { seed: seed + index, numRuns: Math.ceil(each / 3) }),
      ...fc.sample(mutated(valid), { seed: seed + index, numRuns: each }),
      ...LARGE.map(([, value]) => value),
      ...largeInPlace(fc.sample(valid, { seed: seed + index, numRuns: 1 })[0]),
    ];
    for (const [at, payload] of payloads.entries()) await send(world.office, border, payload, at, result);
    // Storage and screens have limits a minute; work that was begun comes to its end.
    await world.office.site.clock.step(61_000);
    await world.office.settle();
  }
  if (Object.hasOwn(Object.prototype, MARK) || ({} as Record<string, unknown>)['isAdmin'] !== undefined)
    result.faults.push('the prototype of all objects was changed');
  return result;
}

/** The first field of a request, so long that it fills what the platform lets through. */
function largeInPlace(valid: unknown): unknown[] {
  if (typeof valid !== 'object' || valid === null) return [];
  const [field] = Object.keys(valid);
  if (field === undefined) return [];
  return ['x'.repeat(450_000), Array.from({ length: 50_000 }, () => ({ [MARK]: 1 }))].map((large) => ({
    ...valid,
    [field]: large,
  }));
}

async function send(
  office: Office,
  border: Border,
  payload: unknown,
  at: number,
  result: Fuzzed,
): Promise<void> {
  const endless = ENDS_THE_WORLD.has(border.name);
  const who = PEOPLE[endless ? 1 : at % PEOPLE.length] ?? 'lena.hoffmann';
  const screen = office.site.forge.manifest.screens.find(({ key }) => key === border.moduleKey);
  const request = {
    functionKey: screen?.resolver ?? '',
    moduleKey: border.moduleKey,
    moduleType: screen?.type ?? '',
    operation: border.name,
    payload: {
      call: { functionKey: border.name, payload },
      context: { localId: border.moduleKey, extension: {} },
    },
    accountId: office.account(who),
  };
  const answered = await office.site.forge.invoke(request);
  result.sent++;
  const verdict = judgeAnswer(answered);
  const [run] = office.site.forge.meters.report().invocations;
  if (verdict.kind === 'done') result.done++;
  if (verdict.kind === 'refused') {
    result.refused[verdict.code] = (result.refused[verdict.code] ?? 0) + 1;
    if (run !== undefined && hasWritten(run)) {
      const left = await leftBehind(office, () => office.site.forge.invoke(request));
      if (left.length > 0)
        note(result, border, who, payload, `${verdict.code}, but it left ${left.join(', ')}`);
    }
  }
  if (verdict.kind === 'fault') note(result, border, who, payload, `${verdict.why}${logOf(run)}`);
}

const note = (result: Fuzzed, { name }: Border, who: string, payload: unknown, why: string): void =>
  void result.faults.push(
    `${name} as ${who}: ${why} <- ${(JSON.stringify(payload) ?? 'nothing').slice(0, 400)}`,
  );

const logOf = (run: InvocationRecord | undefined): string => {
  const line = run?.logs.at(-1);
  return line === undefined ? '' : ` [log: ${line.slice(0, 400)}]`;
};

/** Something was written on the way to the refusal: a claim that was given back, or the news of the issue itself. */
const hasWritten = ({ calls }: InvocationRecord): boolean =>
  calls.some(
    ({ op, status, writeUnits = 0 }) => status < 300 && (writeUnits > 0 || /^(?:PUT|DELETE) /.test(op)),
  );

/** A job claims its subject before it looks at the request, and gives the claim back; that is kept with its versions. */
const IS_CLAIM = /^config-(?:head|version)\/config:active-job:/;

/** Asks once more, and gives the keys of what is stored otherwise than before: the same refusal must leave nothing. */
async function leftBehind(office: Office, again: () => Promise<unknown>): Promise<string[]> {
  const before = storedIn(office.site);
  await again();
  const after = storedIn(office.site);
  return [...after]
    .filter(([key, value]) => before.get(key) !== value && !IS_CLAIM.test(key))
    .map(([key]) => key);
}
