import * as z from '../../shape';
import { adoptionSettings } from '../../contract/admin';
import { practiceId, projectId } from '../../contract/common';
import { adaptation } from '../../contract/practices';
import { plan } from '../../domain/provisioning';
import { limitCalls } from '../../jira/config/limit-calls';
import { readDetails, readRest, type SiteDetails } from '../../jira/config/read-details';
import { readLists, type SiteLists } from '../../jira/config/read-lists';
import { joinSite, type SiteParts } from '../../jira/config/read-site';
import { fitsOneRecord } from '../../store/body';
import type { Deps } from '../deps';
import { readAdoption } from './adoption-record';
import { desiredOf } from './desired';
import type { Planned } from './make-plan';

/** What is planned for: the same for the job that plans and for the one that applies. */
export const planAsked = z.object({
  projectId,
  practices: z.array(practiceId),
  settings: adoptionSettings,
  /** Of all practices of the project. */
  adaptations: z.array(adaptation),
});
export type PlanAsked = z.infer<typeof planAsked>;

/** A large site is read in recorded steps; each keeps its part with the step. */
export const readAction = z.object({
  kind: z.literal('readPart'),
  part: z.enum(['lists', 'details', 'rest']),
});
export type ReadAction = z.infer<typeof readAction>;

const TEXT: Readonly<Record<ReadAction['part'], string>> = {
  lists: 'Read the lists of the site',
  details: 'Read fields, workflows and screens',
  rest: "Read the fields' options",
};
export const READ_STEPS = (['lists', 'details', 'rest'] as const).map((part) => ({
  id: `read:${part}`,
  text: TEXT[part],
  action: { kind: 'readPart', part } satisfies ReadAction,
}));

type Bindings = Readonly<Record<string, string>>;
const bindingOf = (part: ReadAction['part']): string => `part:${part}`;

/** A part that a step before has read. What it says was checked when it was read, and only we write there. */
function partOf<T>(bindings: Bindings, part: ReadAction['part']): T {
  const text = bindings[bindingOf(part)];
  if (text === undefined) throw new Error(`the part "${part}" of the site has not been read`);
  return JSON.parse(text) as T;
}

/** Reads one part of the site and gives it as the step's binding. Throws JiraError; Error when a part can't be kept. */
export async function readPart(
  deps: Pick<Deps, 'jira' | 'store'>,
  asked: PlanAsked,
  { part }: ReadAction,
  bindings: Bindings,
): Promise<Bindings> {
  const jira = limitCalls(deps.jira);
  const desired = desiredOf(asked.practices, asked.settings, asked.adaptations);
  const adoption = await readAdoption(deps, asked.projectId);
  const lists = () => partOf<SiteLists>(bindings, 'lists');
  const read = {
    lists: () => readLists(jira, asked.projectId),
    details: () => readDetails(jira, desired, lists(), adoption),
    rest: () => readRest(jira, desired, lists(), partOf<SiteDetails>(bindings, 'details'), adoption),
  };
  const kept = { [bindingOf(part)]: JSON.stringify(await read[part]()) };
  if (!fitsOneRecord(kept)) throw new Error(`the part "${part}" of the site is too large to be kept`);
  return kept;
}

/** Plans from the parts that were read. */
export async function planFromParts(
  deps: Pick<Deps, 'store'>,
  asked: PlanAsked,
  bindings: Bindings,
): Promise<Planned> {
  const [adoption, rules] = await Promise.all([readAdoption(deps, asked.projectId), deps.store.rules.get()]);
  const desired = desiredOf(asked.practices, asked.settings, asked.adaptations);
  const parts: SiteParts = {
    lists: partOf(bindings, 'lists'),
    details: partOf(bindings, 'details'),
    rest: partOf(bindings, 'rest'),
  };
  const site = joinSite(parts, { adoption, rules });
  return { plan: plan(desired, site), site, desired, adaptations: asked.adaptations };
}
