import { Temporal } from 'temporal-polyfill';
import { JiraError } from '../context';
import { propertyOf } from '../issues/properties';
import { rangeField } from './range-field';
import { setField } from './set-field';
import { readInstantValue } from './system-fields';
import { textField } from './text-field';
import { userIds } from './user-values';
import type { Issue } from '../entities';
import type { ClauseField, JqlWorld, Operator } from './clause-field';

const EQUALITY: ReadonlySet<Operator> = new Set(['=', '!=', 'in', 'not in', 'is', 'is not']);

/**
 * Issue properties that the installed app declares with jira:entityProperty, by alias or as issue.property[key].path. What isn't
 * declared isn't indexed and so isn't there. The operators follow the declared type.
 * Source: https://developer.atlassian.com/platform/forge/manifest-reference/modules/jira-entity-property/
 */
export function propertyField(
  name: string,
  path: { readonly key: string; readonly path: string } | null,
  world: JqlWorld,
): ClauseField | undefined {
  for (const declared of world.context.app?.entityProperties ?? []) {
    if (declared.entityType !== 'issue') continue;
    for (const value of declared.values) {
      const isMeant = path
        ? declared.propertyKey === path.key && value.path === path.path
        : value.searchAlias?.toLowerCase() === name.toLowerCase();
      if (isMeant)
        return byType(value.type, name, world, (issue) =>
          read(world, issue, declared.propertyKey, value.path),
        );
    }
  }
  return undefined;
}

type Indexed = string | number;

/**
 * The indexed values: a path that leads to a list stands for each of its items ("type" is then that of the elements). Only numbers and
 * texts are indexed: what Jira makes of true and false is nowhere written.
 */
function read({ context }: JqlWorld, issue: Readonly<Issue>, key: string, path: string): Indexed[] {
  const found = path
    .split('.')
    .reduce<unknown>(
      (value, part) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[part] : undefined,
      propertyOf(context, 'issue', issue.id, key)?.value,
    );
  const items: unknown[] = Array.isArray(found) ? found : [found];
  return items.filter((item): item is Indexed => ['string', 'number'].includes(typeof item));
}

type Reader = (issue: Readonly<Issue>) => Indexed[];
function byType(type: string, name: string, world: JqlWorld, of: Reader): ClauseField {
  const texts = (issue: Readonly<Issue>): string[] => of(issue).filter((value) => typeof value === 'string');
  switch (type) {
    case 'number':
      return rangeField({
        name,
        of: (issue) => of(issue).find((value): value is number => typeof value === 'number') ?? null,
        read: (value) => {
          const number = value.kind === 'text' ? Number(value.text) : Number.NaN;
          if (Number.isNaN(number))
            throw new JiraError(400, [
              `The value '${value.kind === 'text' ? value.text : ''}' for field '${name}' is not a number.`,
            ]);
          return number;
        },
      });
    case 'date':
      return rangeField({
        name,
        of: (issue) => readIndexed(texts(issue)[0]),
        read: (value) => readInstantValue(value, name, world),
      });
    case 'text':
      return textField(name, (issue) => texts(issue).join('\n'));
    case 'user':
      return {
        ...setField({ name, of: texts, idsOf: (text) => userIds(world.context, text) }),
        operators: EQUALITY,
      };
    default:
      return { ...setField({ name, of: texts, idsOf: (text) => [text] }), operators: EQUALITY };
  }
}
/** A value that isn't a date in the declared formats isn't indexed. */
function readIndexed(text: string | undefined): number | null {
  if (text === undefined) return null;
  try {
    return text.length === 10 ? Date.parse(text) : Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    return null;
  }
}
