/** One operation of Jira's REST API as Atlassian's document names it, and as whom Steward calls it. */
export interface Endpoint {
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Path with `{parameters}`, exactly as in the document. */
  readonly path: string;
  /** Classic OAuth scopes, of which the operation needs one; empty: the document asks for none. */
  readonly scopes: readonly string[];
  /** app: Steward's own user. user: the person who asks, so that Jira itself judges what they may see. */
  readonly as: 'app' | 'user';
  /** False: repeating it could do its work twice, so a server error is not retried. */
  readonly repeatable: boolean;
}

/** Fills the parameters of a path, each percent-encoded; throws when one is missing. */
export function fillPath(endpoint: Endpoint, parameters: Readonly<Record<string, string>>): string {
  return endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined || value === '' || value === '.' || value === '..')
      throw new Error(`${endpoint.id} needs the path parameter "${name}"`);
    return encodeURIComponent(value);
  });
}
