import { KVS_LIMITS } from './limits';
import { KvsError, refusals } from './kvs-error';
import type { EntitySchema } from '../manifest/types';
import type { Condition, FilterItem, Filters, Scalar } from './requests';

const COUNTS: Readonly<Partial<Record<Condition, number>>> = { BETWEEN: 2 };

/** Checks filters (of a query or a transaction) against the entity: one operator, known attributes, the right number and type of values. */
export function checkFilters(schema: EntitySchema, filters: Filters): void {
  const { and, or } = filters;
  if (and !== undefined && or !== undefined)
    throw new KvsError(
      400,
      'INVALID_FILTER_OPERATORS_COMBINATION',
      'Filters can use either "and" or "or", not both',
    );
  const items = and ?? or ?? [];
  if (items.length === 0)
    throw new KvsError(400, 'EMPTY_FILTER_OPERATOR', 'A filter operator needs at least one condition');
  if (items.length > KVS_LIMITS.conditions)
    throw refusals.badRequest('A query can have at most 100 conditions');
  for (const item of items) checkItem(schema, item);
}

function checkItem(schema: EntitySchema, { property, condition, values }: FilterItem): void {
  const type = schema.attributes[property];
  if (type === undefined)
    throw refusals.badEntityValue(`Property "${property}" is not defined in entity "${schema.name}"`);
  // "any" can be neither indexed nor filtered (measured: 422).
  if (type === 'any') throw refusals.unprocessable();
  checkValues(condition, values, property, type);
}

/** Number and type of the values of one condition on an attribute. */
export function checkValues(
  condition: Condition,
  values: readonly Scalar[],
  property: string,
  type: EntitySchema['attributes'][string],
): void {
  if (values.length !== (COUNTS[condition] ?? 1))
    throw new KvsError(
      400,
      'INSUFFICIENT_FILTER_VALUES',
      `Condition ${condition} takes ${COUNTS[condition] ?? 1} value(s), got ${values.length}`,
    );
  if (condition === 'EXISTS' || condition === 'NOT_EXISTS') return;
  const wanted = type === 'integer' || type === 'float' ? 'number' : type;
  for (const value of values) if (typeof value !== wanted) throw refusals.wrongType(property, type);
  const textOnly = condition === 'BEGINS_WITH' || condition === 'CONTAINS' || condition === 'NOT_CONTAINS';
  if (textOnly && type !== 'string') throw refusals.unprocessable();
}

/** Does a stored value satisfy the filters? Runs after the page is read. */
export function satisfies(value: Readonly<Record<string, unknown>>, filters: Filters): boolean {
  const holds = (item: FilterItem): boolean => test(value[item.property], item.condition, item.values);
  return filters.and ? filters.and.every(holds) : (filters.or ?? []).some(holds);
}

/** A missing attribute satisfies only the negative conditions, as in the database below the platform. */
export function test(actual: unknown, condition: Condition, values: readonly Scalar[]): boolean {
  const [first, second] = values;
  if (condition === 'EXISTS') return actual !== undefined;
  if (condition === 'NOT_EXISTS') return actual === undefined;
  if (actual === undefined) return condition === 'NOT_EQUAL_TO' || condition === 'NOT_CONTAINS';
  const order = compare(actual as Scalar, first as Scalar);
  switch (condition) {
    case 'EQUAL_TO':
      return actual === first;
    case 'NOT_EQUAL_TO':
      return actual !== first;
    case 'GREATER_THAN':
      return order > 0;
    case 'GREATER_THAN_EQUAL_TO':
      return order >= 0;
    case 'LESS_THAN':
      return order < 0;
    case 'LESS_THAN_EQUAL_TO':
      return order <= 0;
    case 'BETWEEN':
      return order >= 0 && compare(actual as Scalar, second as Scalar) <= 0;
    case 'BEGINS_WITH':
      return textOf(actual).startsWith(textOf(first));
    case 'CONTAINS':
      return textOf(actual).includes(textOf(first));
    case 'NOT_CONTAINS':
      return !textOf(actual).includes(textOf(first));
  }
}

/** Text conditions are only allowed on strings. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Numbers by size, strings by their UTF-8 bytes (which is how the index sorts too). */
export function compare(a: Scalar, b: Scalar): number {
  if (typeof a === 'string' && typeof b === 'string') return Buffer.compare(Buffer.from(a), Buffer.from(b));
  return Number(a) - Number(b);
}
