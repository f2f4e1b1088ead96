/** Where a node stands in its expression: error messages quote this part. */
interface Span {
  readonly start: number;
  readonly end: number;
}
export type Node = Span &
  (
    | { readonly type: 'literal'; readonly value: string | number | boolean | null }
    | { readonly type: 'name'; readonly name: string }
    | { readonly type: 'template'; readonly parts: readonly (string | Node)[] }
    | { readonly type: 'list'; readonly items: readonly Node[] }
    | { readonly type: 'map'; readonly entries: readonly { readonly key: string; readonly value: Node }[] }
    | {
        readonly type: 'member';
        readonly object: Node;
        readonly property: Node | string;
        readonly optional: boolean;
      }
    | { readonly type: 'call'; readonly callee: Node; readonly args: readonly Node[] }
    | { readonly type: 'new'; readonly name: string; readonly args: readonly Node[] }
    | { readonly type: 'unary'; readonly operator: '!' | '-' | 'typeof'; readonly operand: Node }
    | {
        readonly type: 'binary';
        readonly operator: BinaryOperator;
        readonly left: Node;
        readonly right: Node;
      }
    | { readonly type: 'logical'; readonly operator: '&&' | '||'; readonly left: Node; readonly right: Node }
    | { readonly type: 'ternary'; readonly test: Node; readonly then: Node; readonly otherwise: Node }
    | { readonly type: 'lambda'; readonly params: readonly string[]; readonly body: Node }
    | {
        readonly type: 'block';
        readonly lets: readonly { readonly name: string; readonly value: Node }[];
        readonly result: Node;
      }
  );
export type BinaryOperator = '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%';

/** Why an expression can't be parsed or evaluated, in Jira's words; `kind` decides how REST operations report it. */
export class JiraExpressionError extends Error {
  constructor(
    readonly kind: 'syntax' | 'evaluation',
    message: string,
    readonly line?: number,
    readonly column?: number,
  ) {
    super(message);
    this.name = 'JiraExpressionError';
  }
}
