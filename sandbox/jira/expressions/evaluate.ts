import { textOf } from '../issues/fields/text-of';
import { JiraExpressionError } from './ast';
import { applyBinary } from './operators';
import { memberOf } from './members';
import { parseExpression } from './parse';
import { construct } from './construct';
import { HostObject, isTrue, toJson, typeOf } from './values';
import type { Node } from './ast';
import type { Value } from './values';

/** Jira's limit on evaluation steps where Forge runs expressions. */
const MAX_STEPS = 50_000;

export interface Scope {
  readonly variables: ReadonlyMap<string, Value>;
  readonly timeZone: string;
  /** Epoch milliseconds of the site's clock, for `new Date()`. */
  readonly now: number;
  /** `new Issue(...)`, `new User(...)`; null for what doesn't exist or isn't visible. */
  readonly load?: (type: string, id: string | number) => Value;
}
export interface Outcome {
  readonly value: Value;
  readonly steps: number;
}

/** Evaluates an expression; throws JiraExpressionError with Jira's kind of text. */
export function evaluate(source: string, scope: Scope, maxSteps = MAX_STEPS): Outcome {
  const machine = new Machine(source, scope, maxSteps);
  const value = machine.run(parseExpression(source), scope.variables);
  return { value, steps: machine.steps };
}

class Machine {
  steps = 0;
  constructor(
    private readonly source: string,
    private readonly scope: Scope,
    private readonly maxSteps: number,
  ) {}

  run(node: Node, variables: ReadonlyMap<string, Value>): Value {
    if (++this.steps > this.maxSteps)
      throw new JiraExpressionError(
        'evaluation',
        `The expression is too complex: it takes more than ${this.maxSteps} steps.`,
      );
    const run = (inner: Node): Value => this.run(inner, variables);
    switch (node.type) {
      case 'literal':
        return node.value;
      case 'name':
        return this.#name(node, variables);
      case 'template':
        return node.parts
          .map((part) => (typeof part === 'string' ? part : this.#text(part, run(part))))
          .join('');
      case 'list':
        return node.items.map(run);
      case 'map':
        return new Map(node.entries.map(({ key, value }) => [key, run(value)]));
      case 'member':
        return this.#member(node, run);
      case 'call':
        return this.#call(node, run);
      case 'new':
        return this.#guard(node, () => construct(node.name, node.args.map(run), this.scope));
      case 'unary':
        return this.#unary(node, run(node.operand));
      case 'binary':
        return this.#guard(node, () => applyBinary(node.operator, run(node.left), run(node.right)));
      case 'logical': {
        const left = run(node.left);
        return isTrue(left) === (node.operator === '||') ? left : run(node.right);
      }
      case 'ternary':
        return isTrue(run(node.test)) ? run(node.then) : run(node.otherwise);
      case 'lambda':
        return (args) =>
          this.run(
            node.body,
            new Map([
              ...variables,
              ...node.params.map((name, index): [string, Value] => [name, args[index] ?? null]),
            ]),
          );
      case 'block': {
        const inner = new Map(variables);
        for (const { name, value } of node.lets) inner.set(name, this.run(value, inner));
        return this.run(node.result, inner);
      }
    }
  }

  #name(node: Node & { type: 'name' }, variables: ReadonlyMap<string, Value>): Value {
    const value = variables.get(node.name);
    if (value !== undefined) return value;
    if (node.name === 'Math' || node.name === 'Object' || node.name === 'JSON')
      return new HostObject(node.name, node.name, {});
    const known = [...variables.keys()]
      .sort()
      .map((name) => `'${name}'`)
      .join(', ');
    throw this.#fail(node, `Unrecognized variable: "${node.name}". Available variables are: ${known}`);
  }

  #member(node: Node & { type: 'member' }, run: (node: Node) => Value): Value {
    const object = run(node.object);
    if (object === null && (node.optional || isChainOff(node.object))) return null;
    const property = typeof node.property === 'string' ? node.property : run(node.property);
    return this.#guard(node, () => memberOf(object, property, this.#quote(node.object)));
  }

  #call(node: Node & { type: 'call' }, run: (node: Node) => Value): Value {
    const callee = run(node.callee);
    if (callee === null && isChainOff(node.callee)) return null;
    if (typeof callee !== 'function')
      throw this.#fail(node, `"${this.#quote(node.callee)}" is not a function`);
    const args = node.args.map(run);
    return this.#guard(node, () => callee(args));
  }

  #unary(node: Node & { type: 'unary' }, operand: Value): Value {
    if (node.operator === '!') return !isTrue(operand);
    if (node.operator === 'typeof') return typeOf(operand);
    if (typeof operand === 'number') return -operand;
    throw this.#fail(node, `Can't negate ${typeOf(operand)}.`);
  }

  #text(node: Node, value: Value): string {
    const json = toJson(value);
    if (json === undefined || (typeof json === 'object' && json !== null))
      throw this.#fail(node, `Can't convert ${typeOf(value)} to String.`);
    return json === null ? 'null' : textOf(json);
  }

  /** Adds the quoted part to errors that don't have one yet. */
  #guard(node: Node, run: () => Value): Value {
    try {
      return run();
    } catch (error) {
      if (error instanceof JiraExpressionError) throw error;
      throw this.#fail(node, error instanceof Error ? error.message : String(error));
    }
  }
  #quote = (node: Node): string => this.source.slice(node.start, node.end);
  #fail = (node: Node, message: string): JiraExpressionError =>
    new JiraExpressionError('evaluation', `Evaluation failed: "${this.#quote(node)}" - ${message}`);
}

/** In a chain that `?.` has ended, the rest of the chain is null too, as in JavaScript. */
function isChainOff(node: Node): boolean {
  if (node.type === 'member') return node.optional || isChainOff(node.object);
  return node.type === 'call' && isChainOff(node.callee);
}
