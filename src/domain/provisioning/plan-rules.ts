import { bindingsOf, type AdoptionState } from './adoption-state';
import { compileRules, hasBehaviour } from './compile-rules';
import type { Desired } from './desired';
import { gateWords } from './gate-words';
import { categoriesOf, type StatusCategories } from '../rules/status-categories';
import { planItem } from './plan-item';
import { publishedAdoption } from './published-adoption';
import { sameContent } from './hash';
import type { SiteSnapshot } from './site';
import { emptyPart, joinParts, type Bindings, type PlanPart, type Step } from './types';

/**
 * The record of the adoption, the rules in force and what is published of them. Where everything they name exists already
 * they are compiled and compared, so that adopting again writes nothing.
 */
export function planRules(desired: Desired, site: SiteSnapshot, made: PlanPart): PlanPart {
  if (made.items.some((item) => item.verb === 'conflict')) return emptyPart;
  const behaving = desired.packs.some(hasBehaviour);
  const candidate = behaving && made.steps.length === 0 ? candidateRules(desired, site, made.bindings) : null;
  const rulesStand = candidate !== null && candidate === site.rules;
  const recordStands = made.steps.length === 0 && isRecorded(desired, site.adoption, made.bindings);
  const published =
    !behaving || (candidate !== null && sameContent(site.published, publishedAdoption(candidate)));
  const tooLarge = rulesFit(desired, site, made.bindings)
    ? emptyPart
    : { ...emptyPart, items: [planItem(null, 'conflict', 'Rules', 'Too many projects', TOO_LARGE)] };
  const putRules: Step = {
    id: 'rules',
    text: behaving ? 'Put the rules in force' : 'Record the adoption',
    action: { kind: 'putRules' },
  };
  const publish: Step = {
    id: 'publish',
    text: 'Show the panels on the adopted types',
    action: { kind: 'publishAdoption' },
  };
  const put = (behaving && !rulesStand) || !recordStands;
  return joinParts([
    tooLarge,
    {
      items: put ? [rulesItem(desired, site, behaving && !rulesStand)] : [],
      steps: [...(put ? [putRules] : []), ...(published ? [] : [publish])],
      bindings: {},
    },
  ]);
}

const TOO_LARGE =
  'The rules in force of all projects are one record that is read at every gate, and with this project it would outgrow what Forge keeps in one value. Undo practices in projects that no longer need them, then plan again.';

function rulesItem(desired: Desired, site: SiteSnapshot, rules: boolean) {
  const name = desired.packs.map((pack) => pack.name).join(', ');
  const known = site.adoption !== null;
  if (!rules) {
    const text = 'Steward remembers what was adopted, with which settings and from which version.';
    return planItem(null, known ? 'extend' : 'create', 'Record', name, text);
  }
  const sla = desired.packs.some((pack) => pack.slas.length > 0)
    ? ' SLA policies serve tickets created from now on.'
    : '';
  const text = site.rules?.projects[site.project.id]
    ? 'The rules get a new version, effective from now. What was decided under the old one stays.'
    : `Policies, calendars and the map of fields and statuses. The gate starts in observe: nothing is refused yet.${sla}`;
  return planItem(null, known ? 'extend' : 'create', 'Rules', name, text);
}

/** Whether the record of the adoption says all of this already. Ids that are no longer wanted may stay in it. */
function isRecorded(desired: Desired, adoption: AdoptionState | null, bindings: Bindings): boolean {
  if (adoption === null || !sameContent(adoption.settings, desired.settings)) return false;
  const adaptations = (desired.said ?? desired.adaptations).every((wanted) =>
    adoption.adaptations.some((one) => sameContent(one, wanted)),
  );
  return (
    adaptations &&
    desired.packs.every(
      (pack) =>
        adoption.practices.includes(pack.id) &&
        adoption.versions[pack.id] === pack.version &&
        sameContent(adoption.bindings[pack.id] ?? null, bindingsOf(pack, bindings)),
    )
  );
}

/** Ids that aren't there yet stand in by their refs, which are longer than ids are. */
function rulesFit(desired: Desired, site: SiteSnapshot, bindings: Bindings): boolean {
  if (!desired.fits || !desired.packs.some(hasBehaviour)) return true;
  const stand = new Proxy(bindings, { get: (target, ref) => target[String(ref)] ?? String(ref) });
  const rules = candidateRules(desired, site, stand);
  return rules === site.rules || desired.fits(rules);
}

function candidateRules(desired: Desired, site: SiteSnapshot, bindings: Bindings) {
  const known = site.rules?.projects[site.project.id];
  const gate = known?.gate;
  return compileRules({
    before: site.rules,
    project: site.project,
    settings: desired.settings,
    packs: desired.packs,
    bindings,
    appFields: site.appFields,
    priorities: site.priorities,
    optionNames: optionNamesOf(site.options),
    statusCategories: statusCategoriesOf(site),
    gate: gate ?? gateWords(false),
    model: desired.model,
    approvals: desired.approvals,
    now: gate?.since ?? '1970-01-01T00:00:00.000Z',
  });
}

/** Option names by id over all contexts. */
export const optionNamesOf = (options: SiteSnapshot['options']): Record<string, string> =>
  Object.fromEntries(
    Object.values(options).flatMap((list) => list.map((option) => [option.id, option.value])),
  );

/** What the statuses in the project's workflows mean. */
export function statusCategoriesOf({ statuses, workflows }: SiteSnapshot): StatusCategories {
  const used = new Set(workflows.flatMap(({ statusIds }) => statusIds));
  return categoriesOf(statuses.filter(({ id }) => used.has(id)));
}
