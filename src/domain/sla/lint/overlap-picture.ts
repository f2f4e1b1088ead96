import type { Condition } from '../types';
import type { FindingPicture, LintSite } from './types';

/** Beyond so many values a picture is no glance any more. */
const MOST_VALUES = 30;

interface Named {
  readonly name: string;
  readonly condition: Condition;
}

/** Two conditions on one and the same field as two sets of its values; undefined where they aren't that plain. */
export function overlapPicture(first: Named, second: Named, site: LintSite): FindingPicture | undefined {
  const [a, b] = [plainValues(first.condition), plainValues(second.condition)];
  if (!a || !b || a.field !== b.field) return undefined;
  const ids = [...new Set([...a.values, ...b.values])];
  if (ids.length > MOST_VALUES) return undefined;
  return {
    kind: 'overlap',
    first: { id: 'first', name: first.name },
    second: { id: 'second', name: second.name },
    values: ids.map((id) => ({
      name: valueName(a.field, id, site),
      in: a.values.includes(id) ? (b.values.includes(id) ? 'both' : 'first') : 'second',
    })),
  };
}

/** The picture as part of a finding: absent rather than undefined. */
export function withOverlap(first: Named, second: Named, site: LintSite): { picture?: FindingPicture } {
  const picture = overlapPicture(first, second, site);
  return picture === undefined ? {} : { picture };
}

function plainValues(
  condition: Condition,
): { readonly field: string; readonly values: readonly string[] } | null {
  if ('in' in condition) return { field: condition.field, values: condition.in };
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : [];
  const [only] = parts;
  return parts.length === 1 && only ? plainValues(only) : null;
}

/** What people call a value; its id where the site doesn't say. */
export function valueName(field: string, id: string, site: LintSite): string {
  return optionsOf(field, site)?.find((one) => one.id === id)?.name ?? id;
}

/** The values that a field can have, where the site lists them. */
export function optionsOf(
  field: string,
  { statuses, priorities, issueTypes, fields, linkTypes }: LintSite,
): readonly { readonly id: string; readonly name: string }[] | null {
  switch (field) {
    case 'status':
      return statuses;
    case 'priority':
      return priorities;
    case 'issuetype':
      return issueTypes;
    case 'links':
      return linkTypes;
    default: {
      const known = fields.find(({ id }) => id === field);
      return known && known.kind === 'choice' && known.options.length > 0 ? known.options : null;
    }
  }
}
