/** Who makes a call to Jira. `app`: asApp(). `appAsUser`: asUser(), the user's permissions within the app's scopes. */
export type Actor =
  | { readonly kind: 'user'; readonly accountId: string }
  | { readonly kind: 'app'; readonly scopes: readonly string[] }
  | { readonly kind: 'appAsUser'; readonly accountId: string; readonly scopes: readonly string[] }
  /** Front-end requestJira: the user, within the app's scopes, exempt from the app's points. */
  | { readonly kind: 'bridge'; readonly accountId: string; readonly scopes: readonly string[] }
  | { readonly kind: 'anonymous' };

export interface JiraRequest {
  readonly method: string;
  /** Path without query, e.g. "/rest/api/3/issue/10001". */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  /** Parsed JSON body, undefined when there is none. */
  readonly body: unknown;
  readonly actor: Actor;
}
export interface JiraResponse {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON value; undefined for 204 and the like. */
  readonly body?: unknown;
}

/** A product event as Forge delivers it (payload of `avi:jira:...`), before delivery rules are applied. */
export interface ProductEvent {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The event was caused by the app itself (ignoreSelf). */
  readonly selfGenerated: boolean;
}

/** What Jira needs to know of the installed app, taken from manifest.yml, and asks of the platform. */
export interface InstalledApp {
  /** e.g. "ari:cloud:ecosystem::app/<uuid>" -> the uuid. */
  readonly appId: string;
  readonly environmentId: string;
  readonly environmentType: 'DEVELOPMENT' | 'STAGING' | 'PRODUCTION';
  readonly scopes: readonly string[];
  /** accountId of the app's own user. */
  readonly accountId: string;
  readonly name: string;
  readonly customFields: readonly {
    key: string;
    name: string;
    description: string;
    type: 'string' | 'number' | 'datetime' | 'date' | 'user';
    readOnly: boolean;
  }[];
  readonly validators: readonly {
    key: string;
    name: string;
    description: string;
    functionKey?: string;
    expression?: string;
    errorMessage?: string;
  }[];
  readonly globalPermissions: readonly {
    key: string;
    name: string;
    description: string;
    defaultGrants: readonly string[];
  }[];
  readonly projectPermissions: readonly { key: string; name: string; description: string }[];
  readonly panels: readonly { key: string; title: string }[];
  readonly entityProperties: readonly {
    entityType: string;
    propertyKey: string;
    values: readonly { path: string; type: string; searchAlias?: string }[];
  }[];
  readonly jqlFunctions: readonly {
    key: string;
    /** As it is written in queries. */
    name: string;
    arguments: readonly { name: string; required: boolean }[];
    types: readonly string[];
    operators: readonly string[];
  }[];
  /** Calls a function of JQL; the platform enforces its limits and meters it. Never throws. */
  callJqlFunction(moduleKey: string, argument: unknown): Promise<JqlFunctionAnswer>;
  /** Calls a function validator; the platform enforces its limits and meters it. A crash or timeout gives result false. */
  callValidator(moduleKey: string, argument: unknown): Promise<{ result: boolean; errorMessage?: string }>;
}
/** What a JQL function answered; `failed`: nothing that Jira could use. */
export type JqlFunctionAnswer =
  | { readonly jql: string }
  | { readonly error: string; readonly storeErrorAsPrecomputation: boolean }
  | { readonly failed: string };
/** The ARI of one of the app's modules: permission keys, workflow rule keys and `schema.custom` of its fields use it. */
export const moduleAri = (app: Pick<InstalledApp, 'appId' | 'environmentId'>, key: string): string =>
  `ari:cloud:ecosystem::extension/${app.appId}/${app.environmentId}/static/${key}`;

/** One Jira site, as the rest of the sandbox sees it. Made by `openJira` in sandbox/jira/index.ts. */
export interface Jira {
  readonly cloudId: string;
  readonly siteUrl: string;
  /** REST entry: routes, scopes, permissions, points, 410s, 501 for what isn't built (names itself). Never throws. */
  handle(request: JiraRequest): Promise<JiraResponse>;
  onEvent(listener: (event: ProductEvent) => void): void;
  /** Installs or upgrades the app: app user, its fields, its permissions with default grants. */
  install(app: InstalledApp): void;
  uninstall(appId: string): void;
  /** Evaluates a Jira expression for a user; throws JiraExpressionError. Used for display conditions and trigger filters. */
  evaluate(
    expression: string,
    context: { accountId: string; issueId?: string; projectId?: string; appProperties?: boolean },
  ): Promise<unknown>;
  /** Is the panel of this app pinned for this project? */
  isPanelPinned(moduleKey: string, projectId: string, issueId: string): boolean;
  /** A deep copy of all state, for comparisons before and after; keys are collection names. */
  snapshot(): Record<string, unknown[]>;
}
