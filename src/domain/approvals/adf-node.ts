/** A node of the Atlassian Document Format, or one of its marks, as untrusted JSON. */
export type AdfNode = Readonly<Record<string, unknown>>;

/** Any JSON object. */
export function isNode(value: unknown): value is AdfNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a field's value is a whole document rather than some other object. */
export function isDocument(value: unknown): value is AdfNode {
  return isNode(value) && value['type'] === 'doc' && Array.isArray(value['content']);
}

export function typeOf(node: AdfNode): string {
  return typeof node['type'] === 'string' ? node['type'] : 'unknown';
}

export function attrsOf(node: AdfNode): AdfNode {
  return isNode(node['attrs']) ? node['attrs'] : {};
}

export function childrenOf(node: AdfNode): readonly AdfNode[] {
  return Array.isArray(node['content']) ? node['content'].filter(isNode) : [];
}
