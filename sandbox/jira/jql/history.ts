import { JiraError } from '../context';
import { readInstantValue } from './system-fields';
import { userIds } from './user-values';
import { valuesOf } from './values-of';
import type { Predicate } from '@atlaskit/jql-ast';
import type { ChangeItem, Issue } from '../entities';
import type { ClauseField, JqlValue, JqlWorld, Test } from './clause-field';

/** One period during which a field had a value. */
interface Period {
  readonly value: string | null;
  readonly from: number;
  readonly to: number;
  /** Who set it; null for the value at creation, which its creator set. */
  readonly by: string;
}
interface Change {
  readonly item: ChangeItem;
  readonly at: number;
  readonly by: string;
}
interface Frame {
  readonly within: (from: number, to: number) => boolean;
  readonly by: ReadonlySet<string> | null;
  readonly from: ReadonlySet<string | null> | null;
  readonly to: ReadonlySet<string | null> | null;
}

type HistoryField = NonNullable<ClauseField['history']>;

/** `was`, `was in`, `was not`, `was not in` with the predicates after, before, on, during, by. */
export function wasTest(
  field: ClauseField,
  operator: string,
  values: readonly JqlValue[],
  predicates: readonly Predicate[],
  world: JqlWorld,
): Test {
  const history = need(field);
  const frame = readFrame(field, history, predicates, world);
  const wanted = new Set(
    values.flatMap((value): (string | null)[] =>
      value.kind === 'empty' ? [null] : [...history.idsOf(value)],
    ),
  );
  const negated = operator.startsWith('was not');
  return (issue) => {
    const had = periods(history, issue, world).some(
      (period) =>
        wanted.has(period.value) &&
        frame.within(period.from, period.to) &&
        (frame.by === null || frame.by.has(period.by)),
    );
    return had !== negated;
  };
}

/** `changed` with the predicates from, to, after, before, on, during, by. */
export function changedTest(field: ClauseField, predicates: readonly Predicate[], world: JqlWorld): Test {
  const history = need(field);
  const frame = readFrame(field, history, predicates, world);
  return (issue) =>
    changes(history, issue, world).some(
      ({ item, at, by }) =>
        frame.within(at, at) &&
        (frame.by === null || frame.by.has(by)) &&
        (frame.from === null || frame.from.has(item.from)) &&
        (frame.to === null || frame.to.has(item.to)),
    );
}

function need(field: ClauseField): HistoryField {
  if (!field.history)
    throw new JiraError(400, [`History searches do not support the '${field.name}' field.`]);
  return field.history;
}

function changes(history: HistoryField, issue: Readonly<Issue>, { context }: JqlWorld): Change[] {
  const groups = context.tables
    .table('changeGroups')
    .by('issue', issue.id)
    .sort((a, b) => a.created.localeCompare(b.created) || Number(a.id) - Number(b.id));
  return groups.flatMap((group) =>
    group.items
      .filter((item) => item.fieldId === history.fieldId)
      .map((item) => ({ item, at: Date.parse(group.created), by: group.authorId })),
  );
}

function periods(history: HistoryField, issue: Readonly<Issue>, world: JqlWorld): Period[] {
  const all = changes(history, issue, world);
  const first = {
    value: all[0] ? all[0].item.from : history.current(issue),
    from: Date.parse(issue.created),
    by: issue.creatorId,
  };
  const starts = [first, ...all.map(({ item, at, by }) => ({ value: item.to, from: at, by }))];
  return starts.map((start, index) => ({
    ...start,
    to: starts[index + 1]?.from ?? Number.POSITIVE_INFINITY,
  }));
}

function readFrame(
  field: ClauseField,
  history: HistoryField,
  predicates: readonly Predicate[],
  world: JqlWorld,
): Frame {
  const limits: ((from: number, to: number) => boolean)[] = [];
  let by: Set<string> | null = null;
  const ends: { from: Set<string | null> | null; to: Set<string | null> | null } = { from: null, to: null };
  for (const predicate of predicates) {
    const values = valuesOf(predicate.operand, world);
    const instants = (): number[] => values.map((value) => readInstantValue(value, field.name, world));
    switch (predicate.operator.value) {
      case 'after':
        limits.push((_from, to) => to > (instants()[0] as number));
        break;
      case 'before':
        limits.push((from) => from < (instants()[0] as number));
        break;
      case 'on':
        limits.push(
          (from, to) => from < (instants()[0] as number) + 86_400_000 && to >= (instants()[0] as number),
        );
        break;
      case 'during':
        limits.push((from, to) => from <= (instants()[1] as number) && to >= (instants()[0] as number));
        break;
      case 'by':
        by = new Set(
          values.flatMap((value) =>
            value.kind === 'text' ? (userIds(world.context, value.text) ?? []) : [],
          ),
        );
        break;
      case 'from':
      case 'to':
        ends[predicate.operator.value] = new Set(
          values.flatMap((value): (string | null)[] =>
            value.kind === 'empty' ? [null] : [...history.idsOf(value)],
          ),
        );
        break;
      default:
        throw new JiraError(400, [`The predicate '${String(predicate.operator.value)}' is not supported.`]);
    }
  }
  return { within: (from, to) => limits.every((limit) => limit(from, to)), by, ...ends };
}
