import type { RulesInForce } from '../rules/types';
import type { AdoptionState } from './adoption-state';

export type { AdoptionState } from './adoption-state';

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
/** Any type that is still to be made: contexts for all types of the project will serve it. */
export const NEW_TYPE = 'new';
export interface SiteOption {
  readonly id: string;
  readonly value: string;
}
/**
 * Which context of a field serves one issue type in the project; null: the field is not available there. `NEW_TYPE` stands
 * for a type that the site does not have yet.
 */
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
  /** Jira's own default workflow can't be changed. */
  readonly editable: boolean;
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
  /** Jira's own default scheme: new projects get it, so it is treated as shared. */
  readonly standard: boolean;
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
  readonly standard: boolean;
  /** Issue type id, or "default". */
  readonly mappings: Readonly<Record<string, string>>;
}

/** Which of the fields in question the project has, and for which types: null means all of them. */
export interface SiteFieldScheme {
  readonly id: string;
  readonly name: string;
  readonly fields: Readonly<Record<string, readonly string[] | null>>;
}
export interface SiteRequestType {
  readonly id: string;
  readonly name: string;
  readonly typeId: string;
  /** In no portal group, so that customers don't see it. */
  readonly hidden: boolean;
}

/** Whether changing a scheme would be felt outside this project. */
export const isCommon = (scheme: {
  readonly sharedWith: readonly string[];
  readonly standard: boolean;
}): boolean => scheme.standard || scheme.sharedWith.length > 0;

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
    readonly standard: boolean;
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
  /** Other projects that use a workflow which may have to be extended, by its id; absent: not known. */
  readonly workflowUsers: Readonly<Record<string, readonly string[]>>;
  readonly fieldScheme: SiteFieldScheme | null;
  /** Request types of the project's service desk; null: they could not be read. */
  readonly requestTypes: readonly SiteRequestType[] | null;
  /** Permissions that Steward itself lacks in the project, by name. */
  readonly lacking: readonly string[];
  /** Names of issue security levels whose issues Steward can't see. */
  readonly hiddenLevels: readonly string[];
  /** Ids of Jira's pictures for issue types by file name without its ending. */
  readonly avatars: Readonly<Record<string, string>>;
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
