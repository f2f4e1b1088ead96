// Fields and the screens they stand on.

export interface Field {
  id: string; // "summary" or "customfield_10010"
  /** "customfield_10010", or `${appId}__${env}__${moduleKey}` for an app's field. */
  key: string;
  name: string;
  description: string;
  custom: boolean;
  /** Jira's schema: type "string" | "option" | "array" | "datetime" | "date" | "number" | "user" | ...; items for arrays. */
  schema: { type: string; items?: string; system?: string; custom?: string; customId?: number };
  /** com.atlassian.jira.plugin.system.customfieldtypes:select etc.; the app module's ARI for app fields. */
  typeKey: string | null;
  searcherKey: string | null;
  navigable: boolean;
  searchable: boolean;
  orderable: boolean;
  locked: boolean;
  clauseNames: string[];
  app: { moduleKey: string; readOnly: boolean; type: string } | null;
  trashed: boolean;
}

export interface FieldContext {
  id: string;
  fieldId: string;
  name: string;
  description: string;
  isGlobal: boolean;
  projectIds: string[];
  issueTypeIds: string[];
  isAnyIssueType: boolean;
  defaultValue: unknown;
}

export interface FieldOption {
  id: string;
  contextId: string;
  fieldId: string;
  value: string;
  disabled: boolean;
  position: number;
  parentId: string | null;
}

/** Says which fields the work items of its projects have at all. A project that no scheme names uses the default one. */
export interface FieldScheme {
  id: string;
  name: string;
  description: string;
  isDefault: boolean;
  projectIds: string[];
}

/** One field of a scheme. id = `${schemeId}/${fieldId}`; issueTypeIds null: for any type. */
export interface FieldAssociation {
  id: string;
  schemeId: string;
  fieldId: string;
  issueTypeIds: string[] | null;
}

export interface Screen {
  id: string;
  name: string;
  description: string;
}

export interface ScreenTab {
  id: string;
  screenId: string;
  name: string;
  position: number;
  fieldIds: string[];
}

/** screens: operation -> screen id; "default" always there. */
export interface ScreenScheme {
  id: string;
  name: string;
  description: string;
  screens: { default: string; create?: string; edit?: string; view?: string };
}

/** mappings: issueTypeId or "default" -> screen scheme id. */
export interface IssueTypeScreenScheme {
  id: string;
  name: string;
  description: string;
  mappings: Record<string, string>;
  isDefault: boolean;
}
