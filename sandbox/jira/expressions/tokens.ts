import { JiraExpressionError } from './ast';

export interface Token {
  readonly kind: 'number' | 'string' | 'template' | 'name' | 'mark' | 'end';
  /** Text of names and marks, decoded value of strings; raw inside of templates. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
}
const MARKS = ['=>', '?.', '==', '!=', '<=', '>=', '&&', '||', ...'()[]{}.,:;?<>+-*/%!='];
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '0': '\0' };

/** Cuts an expression into tokens; the last one is `end`. Text that is no token is a syntax error with line and column. */
export function tokenize(source: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  for (;;) {
    at = skipBlank(source, at);
    const start = at;
    const character = source[at];
    if (character === undefined) return [...tokens, { kind: 'end', text: '<EOF>', start, end: start }];
    const number = /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/.exec(source.slice(at));
    const name = /^[\p{L}_$][\p{L}\p{N}_$]*/u.exec(source.slice(at));
    if (number) tokens.push({ kind: 'number', text: number[0], start, end: (at += number[0].length) });
    else if (name) tokens.push({ kind: 'name', text: name[0], start, end: (at += name[0].length) });
    else if (character === "'" || character === '"') {
      const { text, end } = readString(source, at, character);
      tokens.push({ kind: 'string', text, start, end: (at = end) });
    } else if (character === '`') {
      const end = endOfTemplate(source, at);
      tokens.push({ kind: 'template', text: source.slice(at + 1, end - 1), start, end: (at = end) });
    } else {
      const mark = MARKS.find((candidate) => source.startsWith(candidate, at));
      if (!mark) throw syntaxError(source, at, `Unexpected character: ${character}`);
      tokens.push({ kind: 'mark', text: mark, start, end: (at += mark.length) });
    }
  }
}

/** Skips white space and both kinds of comment. */
function skipBlank(source: string, from: number): number {
  const blank = /(?:\s+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
  blank.lastIndex = from;
  blank.exec(source);
  return Math.max(blank.lastIndex, from);
}

function readString(source: string, from: number, quote: string): { text: string; end: number } {
  let text = '';
  for (let at = from + 1; at < source.length; at++) {
    const character = source[at] as string;
    if (character === quote) return { text, end: at + 1 };
    if (character === '\n') break;
    if (character !== '\\') {
      text += character;
      continue;
    }
    const next = source[++at] ?? '';
    const code = /^u([0-9a-fA-F]{4})/.exec(source.slice(at));
    if (code) at += 4;
    text += code ? String.fromCharCode(Number.parseInt(code[1] as string, 16)) : (ESCAPES[next] ?? next);
  }
  throw syntaxError(source, from, 'The text is not closed.');
}

function endOfTemplate(source: string, from: number): number {
  for (let at = from + 1, depth = 0; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source.startsWith('${', at)) depth++;
    else if (source[at] === '}' && depth > 0) depth--;
    else if (source[at] === '`' && depth === 0) return at + 1;
  }
  throw syntaxError(source, from, 'The template is not closed.');
}

/** A syntax error that says line and column, both from 1. */
export function syntaxError(source: string, at: number, message: string): JiraExpressionError {
  const before = source.slice(0, at).split('\n');
  return new JiraExpressionError('syntax', message, before.length, (before.at(-1) ?? '').length + 1);
}
