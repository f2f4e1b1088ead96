import { callFunction } from './functions';
import type { Operand } from '@atlaskit/jql-ast';
import type { JqlValue, JqlWorld } from './clause-field';

/** The values of an operand, with functions called and lists flattened. */
export function valuesOf(operand: Operand | void, world: JqlWorld): JqlValue[] {
  if (!operand) return [];
  switch (operand.operandType) {
    case 'value':
      return [{ kind: 'text', text: operand.value ?? '' }];
    case 'keyword':
      return [{ kind: 'empty' }];
    case 'function':
      return callFunction(operand, world);
    case 'list':
      return operand.values.flatMap((item) => valuesOf(item, world));
  }
}
