import * as fc from 'fast-check';
import { RESOLVERS } from '../../../src/contract/resolvers';
import { placesIn, putAt } from '../hostile/attacks';
import type { Border } from '../hostile/borders';
import { validValue, type Pools } from '../hostile/valid-values';

/** How many are tried until one has the right shape. */
const TRIES = 200;

/**
 * A request that the resolver's own shape lets through, so that a refusal is one of permission.
 * @throws when the generator finds none: then it has to learn the shape
 */
export function samplePayload({ name, request }: Border, pools: Pools): unknown {
  const shape = (
    RESOLVERS as Readonly<
      Record<string, { readonly request: { safeParse(value: unknown): { success: boolean } } }>
    >
  )[name]?.request;
  const fits = (value: unknown): boolean => shape?.safeParse(value).success === true;
  for (const found of fc.sample(validValue(request, pools), { seed: 11, numRuns: TRIES }))
    if (fits(found)) return found;
  throw new Error(`no valid request for ${name} was found in ${TRIES}`);
}

/** The names under which requests carry claims on issues and projects. */
const CLAIMS = { issueId: 'issue', projectId: 'project' } as const;

/** The same request about another issue and project; `asks` is false when it names none of them. */
export function aboutObject(
  payload: unknown,
  ids: { readonly issue: string; readonly project: string },
): { readonly payload: unknown; readonly asks: boolean } {
  const places = placesIn(payload).filter((path) => path.length === 1 && String(path[0]) in CLAIMS);
  return {
    asks: places.length > 0,
    payload: places.reduce(
      (now, path) => putAt(now, path, ids[CLAIMS[String(path[0]) as keyof typeof CLAIMS]]),
      payload,
    ),
  };
}
