import { DERIVED_FIELDS } from '../../../contract/sla-policy';
import type { Condition, EscalationAction, SlaDraft } from '../types';
import { optionsOf } from './overlap-picture';
import type { LintSite, Rule, SlaFinding } from './types';

/** Fields of every Jira whose past the changelog knows, whatever the vocabulary lists. */
const EVERYWHERE: readonly string[] = [
  'project',
  'issuetype',
  'status',
  'priority',
  'resolution',
  'assignee',
  'reporter',
  'labels',
];

/** Fields, values and link types that this site doesn't have, and fields whose past nobody knows. */
export const lintIds: Rule = (draft, site) => [
  ...conditionsOf(draft).flatMap(({ condition, path }) => lintCondition(condition, path, site)),
  ...fieldsOf(draft).flatMap(({ field, path }) => lintField(field, path, site)),
  ...linksOf(draft).flatMap(({ id, path }) => lintLink(id, path, site)),
  ...draft.escalations.flatMap(({ actions }, step) =>
    actions.flatMap((action, index) => lintAction(action, `escalations[${step}].actions[${index}]`, site)),
  ),
];

interface Placed {
  readonly condition: Condition;
  readonly path: string;
}

function conditionsOf({ scope, clock, goals }: SlaDraft): Placed[] {
  const triggers = (['start', 'stop', 'cancel'] as const).flatMap((list) =>
    clock[list].flatMap((one, index) =>
      'level' in one ? [{ condition: one.level, path: `clock.${list}[${index}].level` }] : [],
    ),
  );
  const pauses = clock.pause.map(({ level }, index) => ({
    condition: level,
    path: `clock.pause[${index}].level`,
  }));
  const whens = goals.flatMap(({ when }, index) =>
    when === 'otherwise' ? [] : [{ condition: when, path: `goals[${index}].when` }],
  );
  return [{ condition: scope, path: 'scope' }, ...triggers, ...pauses, ...whens];
}

/** Fields that decide a target or a calendar. */
function fieldsOf({ goals }: SlaDraft): { readonly field: string; readonly path: string }[] {
  return goals.flatMap(({ target, calendarBy }, index) => [
    ...(typeof target === 'number' ? [] : [{ field: target.field, path: `goals[${index}].target.field` }]),
    ...(calendarBy && 'field' in calendarBy
      ? [{ field: calendarBy.field, path: `goals[${index}].calendarBy.field` }]
      : []),
  ]);
}

function linksOf({ clock }: SlaDraft): { readonly id: string; readonly path: string }[] {
  return (['start', 'stop', 'cancel'] as const).flatMap((list) =>
    clock[list].flatMap((one, index) =>
      'event' in one && one.event === 'linked'
        ? one.types.map((id, type) => ({ id, path: `clock.${list}[${index}].types[${type}]` }))
        : [],
    ),
  );
}

function lintCondition(condition: Condition, path: string, site: LintSite): SlaFinding[] {
  if ('all' in condition)
    return condition.all.flatMap((part, index) => lintCondition(part, `${path}.all[${index}]`, site));
  if ('any' in condition)
    return condition.any.flatMap((part, index) => lintCondition(part, `${path}.any[${index}]`, site));
  if ('not' in condition) return lintCondition(condition.not, `${path}.not`, site);
  const field = lintField(condition.field, `${path}.field`, site);
  if (field.length > 0 || !('in' in condition)) return field;
  const options = optionsOf(condition.field, site);
  if (options === null) return [];
  return condition.in.flatMap((id, index): SlaFinding[] =>
    lacks(options, id) ? [unknown(`${path}.in[${index}]`, id, 'warning')] : [],
  );
}

function lintField(field: string, path: string, { fields }: LintSite): SlaFinding[] {
  const known = fields.find(({ id }) => id === field);
  if (known?.history === 'no')
    return [
      {
        path,
        severity: 'error',
        text: `Jira keeps no history of "${known.name}", so its past can't be known.`,
        remedy: 'Use a field with a history.',
      },
    ];
  if (known?.history === 'fromNowOn')
    return [
      {
        path,
        severity: 'warning',
        text: `The past of "${known.name}" isn't known: it counts from now on.`,
        remedy: 'Nothing to do, unless older tickets must be judged by it.',
      },
    ];
  if (known || EVERYWHERE.includes(field) || DERIVED_FIELDS.some((one) => one === field)) return [];
  return [unknown(path, field, 'error')];
}

function lintLink(id: string, path: string, { linkTypes }: LintSite): SlaFinding[] {
  return lacks(linkTypes, id) ? [unknown(path, id, 'error')] : [];
}

function lintAction(action: EscalationAction, path: string, site: LintSite): SlaFinding[] {
  switch (action.kind) {
    case 'transition':
      return lacks(site.statuses, action.status) ? [unknown(`${path}.status`, action.status, 'error')] : [];
    case 'createIssue':
      return [
        ...(lacks(site.issueTypes, action.issueType)
          ? [unknown(`${path}.issueType`, action.issueType, 'error')]
          : []),
        ...lintLink(action.link, `${path}.link`, site),
      ];
    case 'setField': {
      const known = site.fields.find(({ id }) => id === action.field);
      if (!known) return [unknown(`${path}.field`, action.field, 'error')];
      if (known.settable) return [];
      return [
        {
          path: `${path}.field`,
          severity: 'error',
          text: `Steward can't write "${known.name}".`,
          remedy: 'Choose another field.',
        },
      ];
    }
    default:
      return [];
  }
}

/** A list that is empty could not be read: it says nothing. */
const lacks = (list: readonly { readonly id: string }[], id: string): boolean =>
  list.length > 0 && !list.some((one) => one.id === id);

const unknown = (path: string, id: string, severity: SlaFinding['severity']): SlaFinding => ({
  path,
  severity,
  text: `"${id}" doesn't exist here (any more).`,
  remedy: 'Choose one that exists, or remove it.',
});
