import type { RulesInForce } from '../rules/types';

export type Category = 'TODO' | 'IN_PROGRESS' | 'DONE';

export interface SiteType {
  readonly id: string;
  readonly name: string;
  readonly subtask: boolean;
}
export interface SiteField {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly custom: boolean;
  /** Jira's schema: "option", "string", "datetime", "number", "user" ... */
  readonly type: string;
  /** Key of the custom field type, e.g. "com.atlassian.jira.plugin.system.customfieldtypes:textarea". */
  readonly customType: string | null;
}
export interface SiteOption {
  readonly id: string;
  readonly value: string;
}
/** Which context of a field serves one issue type in the project; null: the field is not available there. */
export interface SiteContext {
  readonly fieldId: string;
  readonly typeId: string;
  readonly contextId: string | null;
}
export interface SiteStatus {
  readonly id: string;
  readonly name: string;
  readonly category: Category;
}

export interface SiteRule {
  readonly id?: string | undefined;
  readonly ruleKey: string;
  readonly parameters: Readonly<Record<string, string>>;
}
export interface SiteConditionGroup {
  readonly operation: 'ANY' | 'ALL';
  readonly conditions: readonly SiteRule[];
  readonly conditionGroups: readonly SiteConditionGroup[];
}
export interface SiteTransition {
  readonly id: string;
  readonly type: 'INITIAL' | 'GLOBAL' | 'DIRECTED';
  readonly name: string;
  readonly to: string;
  readonly from: readonly string[];
  readonly validators: readonly SiteRule[];
  readonly conditions: SiteConditionGroup | null;
  /** The transition as Jira gave it: what we don't understand is handed back unchanged. */
  readonly raw: Readonly<Record<string, unknown>>;
}
export interface SiteWorkflow {
  readonly id: string;
  readonly name: string;
  readonly version: { readonly id: string; readonly versionNumber: number };
  readonly statusIds: readonly string[];
  readonly transitions: readonly SiteTransition[];
  readonly raw: Readonly<Record<string, unknown>>;
}
export interface SiteWorkflowScheme {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly version: { readonly id: string; readonly versionNumber: number };
  /** Names of the other projects that use it. */
  readonly sharedWith: readonly string[];
  readonly defaultWorkflow: { readonly id: string; readonly name: string };
  readonly byType: readonly {
    readonly typeIds: readonly string[];
    readonly workflow: { readonly id: string; readonly name: string };
  }[];
}

export interface SiteScreen {
  readonly id: string;
  readonly name: string;
  readonly tabs: readonly {
    readonly id: string;
    readonly name: string;
    readonly fieldIds: readonly string[];
  }[];
}
export type ScreenOperation = 'default' | 'create' | 'edit' | 'view';
export interface SiteScreenScheme {
  readonly id: string;
  readonly name: string;
  readonly screens: Readonly<Partial<Record<ScreenOperation, string>>>;
  /** Who else shows these screens, in words: other types of the project, other projects. Empty: only this type. */
  readonly sharedWith: readonly string[];
}
export interface SiteTypeScreenScheme {
  readonly id: string;
  readonly name: string;
  readonly sharedWith: readonly string[];
  /** Issue type id, or "default". */
  readonly mappings: Readonly<Record<string, string>>;
}

/** What the adoption of a project has recorded so far. */
export interface AdoptionState {
  readonly practices: readonly string[];
  /** Keys of panels pinned for this project: Jira has no way to ask. */
  readonly pinned: readonly string[];
}

/** Everything about the site that a plan for one project depends on, read in one go. */
export interface SiteSnapshot {
  readonly project: {
    readonly id: string;
    readonly key: string;
    readonly name: string;
    readonly typeKey: string;
    readonly companyManaged: boolean;
  };
  readonly types: readonly SiteType[];
  readonly typeScheme: {
    readonly id: string;
    readonly name: string;
    readonly sharedWith: readonly string[];
    readonly typeIds: readonly string[];
    readonly defaultTypeId: string | null;
  };
  readonly fields: readonly SiteField[];
  readonly contexts: readonly SiteContext[];
  /** Options by context id. */
  readonly options: Readonly<Record<string, readonly SiteOption[]>>;
  readonly statuses: readonly SiteStatus[];
  readonly workflowScheme: SiteWorkflowScheme;
  /** The workflows of the project's types, and any that Steward made for it. */
  readonly workflows: readonly SiteWorkflow[];
  readonly typeScreenScheme: SiteTypeScreenScheme;
  readonly screenSchemes: readonly SiteScreenScheme[];
  readonly screens: readonly SiteScreen[];
  readonly linkTypes: readonly { readonly id: string; readonly name: string }[];
  readonly priorities: readonly { readonly id: string; readonly name: string }[];
  readonly resolutions: readonly { readonly id: string; readonly name: string }[];
  /** Our validator as the workflow API knows it; null when it offers no key for it. */
  readonly gateRule: { readonly ruleKey: string; readonly ari: string } | null;
  readonly systemRules: readonly string[];
  /** Ids of Steward's own fields by module key. */
  readonly appFields: Readonly<Record<string, string>>;
  readonly groupIds: readonly string[];
  /** Value of the app property that display conditions read; null when there is none. */
  readonly published: unknown;
  readonly adoption: AdoptionState | null;
  readonly rules: RulesInForce | null;
}
