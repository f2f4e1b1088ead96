import { compileRules } from './compile-rules';
import type { Desired } from './plan';
import { planItem } from './plan-item';
import { publishedAdoption } from './published-adoption';
import { sameContent } from './hash';
import type { SiteSnapshot } from './site';
import { emptyPart, type PlanPart } from './types';

/** Attachment of the gate as it is recorded, and in words. */
export const gateWords = (
  attached: boolean,
): { readonly attached: boolean; readonly attachment: string } => ({
  attached,
  attachment: attached
    ? 'Read back from the workflow: the gate stands on every transition that it should.'
    : 'Not found in the workflow: nothing is enforced.',
});

/**
 * The rules in force and what is published of them. Where everything they name exists already they are compiled and
 * compared, so that adopting again writes nothing.
 */
export function planRules(desired: Desired, site: SiteSnapshot, made: PlanPart): PlanPart {
  if (made.items.some((item) => item.verb === 'conflict')) return emptyPart;
  const present = site.rules?.projects[site.project.id];
  const candidate = made.steps.length > 0 ? null : candidateRules(desired, site, made);
  const rulesStand = candidate !== null && candidate === site.rules;
  const published = candidate !== null && sameContent(site.published, publishedAdoption(candidate));
  const name = desired.packs.map((pack) => pack.name).join(', ');
  const sla = desired.packs.some((pack) => pack.slas.length > 0)
    ? ' SLA policies serve tickets created from now on.'
    : '';
  const text = present
    ? 'The rules get a new version, effective from now. What was decided under the old one stays.'
    : `Policies, calendars and the map of fields and statuses. The gate starts in observe: nothing is refused yet.${sla}`;
  return {
    items: rulesStand ? [] : [planItem(null, present ? 'extend' : 'create', 'Rules', name, text)],
    steps: [
      ...(rulesStand
        ? []
        : [{ id: 'rules', text: 'Put the rules in force', action: { kind: 'putRules' as const } }]),
      ...(published
        ? []
        : [
            {
              id: 'publish',
              text: 'Show the panels on the adopted types',
              action: { kind: 'publishAdoption' as const },
            },
          ]),
    ],
    bindings: {},
  };
}

function candidateRules(desired: Desired, site: SiteSnapshot, made: PlanPart) {
  const gate = site.rules?.projects[site.project.id]?.gate;
  return compileRules({
    before: site.rules,
    project: site.project,
    settings: desired.settings,
    packs: desired.packs,
    bindings: made.bindings,
    appFields: site.appFields,
    priorities: site.priorities,
    optionNames: optionNamesOf(site.options),
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
