import type { Condition } from '../../../../../../src/contract/sla-policy';

export type GroupMode = 'all' | 'any' | 'none';
export type TestKind = 'in' | 'notIn' | 'set' | 'empty';

/** A condition as the builder shows it: "not" is a mode of a group or of a test, never a thing of its own. */
export type ConditionNode = GroupNode | TestNode;
export interface GroupNode {
  readonly kind: 'group';
  readonly mode: GroupMode;
  readonly parts: readonly ConditionNode[];
}
export interface TestNode {
  readonly kind: 'test';
  readonly field: string;
  readonly test: TestKind;
  readonly values: readonly string[];
}

const group = (mode: GroupMode, parts: readonly Condition[]): GroupNode => ({
  kind: 'group',
  mode,
  parts: parts.map(toNode),
});

export function toNode(condition: Condition): ConditionNode {
  if ('all' in condition) return group('all', condition.all);
  if ('any' in condition) return group('any', condition.any);
  if ('in' in condition) return { kind: 'test', field: condition.field, test: 'in', values: condition.in };
  if ('isSet' in condition)
    return { kind: 'test', field: condition.field, test: condition.isSet ? 'set' : 'empty', values: [] };
  const inner = condition.not;
  if ('any' in inner) return group('none', inner.any);
  if ('in' in inner) return { kind: 'test', field: inner.field, test: 'notIn', values: inner.in };
  if ('isSet' in inner)
    return { kind: 'test', field: inner.field, test: inner.isSet ? 'empty' : 'set', values: [] };
  return group('none', [inner]);
}

export function toCondition(node: ConditionNode): Condition {
  if (node.kind === 'group') {
    const parts = node.parts.map(toCondition);
    return node.mode === 'all'
      ? { all: parts }
      : node.mode === 'any'
        ? { any: parts }
        : { not: { any: parts } };
  }
  const { field, test, values } = node;
  if (test === 'set' || test === 'empty') return { field, isSet: test === 'set' };
  return test === 'in' ? { field, in: values } : { not: { field, in: values } };
}

/** The builder always starts from a group, so that there is a place to add to. */
export function toGroup(condition: Condition): GroupNode {
  const node = toNode(condition);
  return node.kind === 'group' ? node : { kind: 'group', mode: 'all', parts: [node] };
}

/** A test that nobody has filled in yet. */
export const NEW_TEST: TestNode = { kind: 'test', field: '', test: 'in', values: [] };
export const NEW_GROUP: GroupNode = { kind: 'group', mode: 'any', parts: [NEW_TEST] };

export const replaceAt = <T>(list: readonly T[], at: number, item: T): readonly T[] =>
  list.map((one, index) => (index === at ? item : one));
export const removeAt = <T>(list: readonly T[], at: number): readonly T[] =>
  list.filter((_, index) => index !== at);
