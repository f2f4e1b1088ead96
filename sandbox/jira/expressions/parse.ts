import { syntaxError, tokenize } from './tokens';
import type { BinaryOperator, Node } from './ast';
import type { Token } from './tokens';

/**
 * Parses a Jira expression. The language is a subset of JavaScript with rules of its own (`==` without coercion, `{` after `=>` is an
 * object), and messages quote the part that failed, so nodes carry positions.
 * Source: https://developer.atlassian.com/cloud/jira/platform/jira-expressions/ ("Syntax and semantics")
 */
export function parseExpression(source: string): Node {
  const parser = new Parser(source, tokenize(source));
  return parser.program();
}

/** Binary operators by strength, weakest first. */
const LEVELS: readonly (readonly string[])[] = [
  ['||'],
  ['&&'],
  ['==', '!='],
  ['<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];

class Parser {
  #at = 0;
  constructor(
    private readonly source: string,
    private readonly tokens: readonly Token[],
  ) {}

  /** `let a = 1; let b = 2; expression` */
  program(): Node {
    const { start } = this.#peek();
    const lets: { name: string; value: Node }[] = [];
    while (this.#peek().kind === 'name' && this.#peek().text === 'let') {
      this.#next();
      const name = this.#name();
      this.#expect('=');
      lets.push({ name, value: this.#expression() });
      this.#expect(';');
    }
    const result = this.#expression();
    if (this.#peek().text === ';' && this.#peek().kind === 'mark') this.#next();
    if (this.#peek().kind !== 'end') throw this.#unexpected('end of expression');
    return lets.length === 0 ? result : { type: 'block', lets, result, start, end: result.end };
  }

  #expression(): Node {
    const lambda = this.#tryLambda();
    if (lambda) return lambda;
    const test = this.#binary(0);
    if (!this.#take('?')) return test;
    const then = this.#expression();
    this.#expect(':');
    const otherwise = this.#expression();
    return { type: 'ternary', test, then, otherwise, start: test.start, end: otherwise.end };
  }

  #tryLambda(): Node | null {
    const from = this.#at;
    const { start } = this.#peek();
    const params = this.#params();
    if (!params || !this.#take('=>')) {
      this.#at = from;
      return null;
    }
    const body = this.#expression();
    return { type: 'lambda', params, body, start, end: body.end };
  }
  #params(): string[] | null {
    if (this.#peek().kind === 'name') return [this.#next().text];
    if (!this.#take('(')) return null;
    const params: string[] = [];
    while (this.#peek().kind === 'name') {
      params.push(this.#next().text);
      if (!this.#take(',')) break;
    }
    return this.#take(')') ? params : null;
  }

  #binary(level: number): Node {
    const operators = LEVELS[level];
    if (!operators) return this.#unary();
    let left = this.#binary(level + 1);
    while (this.#peek().kind === 'mark' && operators.includes(this.#peek().text)) {
      const operator = this.#next().text;
      const right = this.#binary(level + 1);
      const span = { left, right, start: left.start, end: right.end };
      left =
        operator === '&&' || operator === '||'
          ? { type: 'logical', operator, ...span }
          : { type: 'binary', operator: operator as BinaryOperator, ...span };
    }
    return left;
  }

  #unary(): Node {
    const token = this.#peek();
    const isOperator =
      (token.kind === 'mark' && (token.text === '!' || token.text === '-')) ||
      (token.kind === 'name' && token.text === 'typeof');
    if (!isOperator) return this.#postfix(this.#primary());
    this.#next();
    const operand = this.#unary();
    return {
      type: 'unary',
      operator: token.text,
      operand,
      start: token.start,
      end: operand.end,
    };
  }

  #postfix(node: Node): Node {
    let current = node;
    for (;;) {
      const { start } = current;
      const optional = this.#take('?.');
      if (this.#take('[')) {
        const property = this.#expression();
        const { end } = this.#expect(']');
        current = { type: 'member', object: current, property, optional, start, end };
      } else if (optional || this.#take('.')) {
        const { end } = this.#peek();
        current = { type: 'member', object: current, property: this.#name(), optional, start, end };
      } else if (this.#take('(')) {
        const { items, end } = this.#items(')');
        current = { type: 'call', callee: current, args: items, start, end };
      } else return current;
    }
  }

  #primary(): Node {
    const token = this.#next();
    const span = { start: token.start, end: token.end };
    switch (token.kind) {
      case 'number':
        return { type: 'literal', value: Number(token.text), ...span };
      case 'string':
        return { type: 'literal', value: token.text, ...span };
      case 'template':
        return { type: 'template', parts: this.#template(token), ...span };
      case 'name':
        return this.#word(token);
      case 'mark': {
        if (token.text === '(') {
          const inner = this.#expression();
          const { end } = this.#expect(')');
          return { ...inner, start: token.start, end };
        }
        if (token.text === '[') {
          const { items, end } = this.#items(']');
          return { type: 'list', items, start: token.start, end };
        }
        if (token.text === '{') return this.#map(token.start);
        break;
      }
      case 'end':
        break;
    }
    this.#at--;
    throw this.#unexpected(
      '!, -, typeof, (, IDENTIFIER, null, true, false, NUMBER, STRING, TEMPLATE_LITERAL, new, [ or {',
    );
  }

  #word(token: Token): Node {
    const span = { start: token.start, end: token.end };
    switch (token.text) {
      case 'null':
        return { type: 'literal', value: null, ...span };
      case 'true':
      case 'false':
        return { type: 'literal', value: token.text === 'true', ...span };
      case 'new': {
        const name = this.#name();
        this.#expect('(');
        const { items, end } = this.#items(')');
        return { type: 'new', name, args: items, start: token.start, end };
      }
      default:
        return { type: 'name', name: token.text, ...span };
    }
  }

  #map(start: number): Node {
    const entries: { key: string; value: Node }[] = [];
    while (!this.#is('}')) {
      const key = this.#next();
      if (key.kind !== 'name' && key.kind !== 'string') {
        this.#at--;
        throw this.#unexpected('IDENTIFIER or STRING');
      }
      this.#expect(':');
      entries.push({ key: key.text, value: this.#expression() });
      if (!this.#take(',')) break;
    }
    const { end } = this.#expect('}');
    return { type: 'map', entries, start, end };
  }

  #items(close: string): { items: Node[]; end: number } {
    const items: Node[] = [];
    while (!this.#is(close)) {
      items.push(this.#expression());
      if (!this.#take(',')) break;
    }
    return { items, end: this.#expect(close).end };
  }

  #template(token: Token): (string | Node)[] {
    const parts: (string | Node)[] = [];
    const hole = /\$\{((?:[^{}]|\{[^{}]*\})*)\}/g;
    let from = 0;
    for (let match = hole.exec(token.text); match; match = hole.exec(token.text)) {
      parts.push(token.text.slice(from, match.index), parseExpression(match[1] as string));
      from = match.index + match[0].length;
    }
    return [...parts, token.text.slice(from)];
  }

  #peek = (): Token => this.tokens[this.#at] as Token;
  #next = (): Token => this.tokens[this.#at++] as Token;
  #is = (mark: string): boolean => this.#peek().kind === 'mark' && this.#peek().text === mark;
  #take(mark: string): boolean {
    if (!this.#is(mark)) return false;
    this.#at++;
    return true;
  }
  #expect(mark: string): Token {
    if (!this.#is(mark)) throw this.#unexpected(mark);
    return this.#next();
  }
  #name(): string {
    if (this.#peek().kind !== 'name') throw this.#unexpected('IDENTIFIER');
    return this.#next().text;
  }
  #unexpected(wanted: string): Error {
    return syntaxError(
      this.source,
      this.#peek().start,
      `${wanted} expected, ${this.#peek().text} encountered.`,
    );
  }
}
