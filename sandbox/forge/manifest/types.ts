import type { ActionValueType } from './action-module';
import type { AttributeType, RawManifest } from './schema';

/** One index of an entity, simple ones ("dueAt") brought into the same form. */
export interface EntityIndex {
  readonly name: string;
  readonly partition: readonly string[];
  /** Exactly one attribute. */
  readonly range: string;
}
export interface EntitySchema {
  readonly name: string;
  readonly attributes: Readonly<Record<string, AttributeType>>;
  readonly indexes: readonly EntityIndex[];
}

/** Modules with a page in the browser. */
export const SCREEN_TYPES = [
  'jira:adminPage',
  'jira:globalPage',
  'jira:projectPage',
  'jira:issuePanel',
  'jira:issueContext',
  'jiraServiceManagement:portalRequestDetailPanel',
  'dashboards:widget',
] as const;
export type ScreenType = (typeof SCREEN_TYPES)[number];

/** A page of the app: a file below the folder of a resource, e.g. "change.html". */
export interface PageFile {
  readonly html: string;
  readonly resourceKey: string;
}
export interface ScreenModule extends PageFile {
  readonly type: ScreenType;
  readonly key: string;
  readonly title: string;
  readonly icon: string | null;
  /** What a dashboard widget shows while it is being set up. */
  readonly edit: PageFile | null;
  /** Kinds of people without a licence for whom the module is there too. */
  readonly unlicensedAccess: readonly ('unlicensed' | 'customer')[];
  readonly resolver: string | null;
  readonly viewportSize: string | null;
  readonly displayConditions: Readonly<Record<string, unknown>> | null;
}
export interface FunctionModule {
  readonly key: string;
  /** Bundle and export: "gate.changeGate" -> gate, changeGate. */
  readonly entry: string;
  readonly exportName: string;
  /** Limit of one run in ms. */
  readonly timeoutMs: number;
  readonly memoryMb: number;
}
export interface TriggerModule {
  readonly key: string;
  readonly function: string;
  readonly events: readonly string[];
  readonly ignoreSelf: boolean;
}
export interface ScheduleModule {
  readonly key: string;
  readonly function: string;
  readonly interval: 'fiveMinute' | 'hour' | 'day' | 'week';
}
export interface PreUninstallModule {
  readonly key: string;
  readonly function: string;
}
export interface ConsumerModule {
  readonly key: string;
  readonly queue: string;
  readonly function: string;
}

/** What rules of Automation and agents may ask the app for. */
export interface ActionModule {
  readonly key: string;
  readonly function: string;
  readonly inputs: Readonly<
    Record<string, { readonly type: ActionValueType; readonly required?: boolean | undefined }>
  >;
  /** Null: the manifest doesn't say, and anything may come back. */
  readonly outputs: Readonly<
    Record<string, { readonly type: ActionValueType; readonly nullable: boolean }>
  > | null;
  /** Does an automation:actionProvider name it? */
  readonly isInAutomation: boolean;
}

/** What a static web trigger may answer. */
export interface WebTriggerOutput {
  readonly status: number;
  readonly body: string;
  readonly contentType: string;
}
export interface WebTriggerModule {
  readonly key: string;
  readonly function: string;
  /** By the key that the function answers with. */
  readonly outputs: ReadonlyMap<string, WebTriggerOutput>;
}

/** manifest.yml as the platform uses it. */
export interface AppManifest {
  readonly appId: string;
  readonly name: string;
  readonly scopes: readonly string[];
  /** Scopes under which `asUser(accountId)` may act for an absent user. */
  readonly impersonation: readonly string[];
  readonly entities: readonly EntitySchema[];
  readonly screens: readonly ScreenModule[];
  readonly functions: ReadonlyMap<string, FunctionModule>;
  readonly triggers: readonly TriggerModule[];
  readonly schedules: readonly ScheduleModule[];
  readonly consumers: readonly ConsumerModule[];
  readonly preUninstalls: readonly PreUninstallModule[];
  readonly validators: readonly {
    key: string;
    name: string;
    description: string;
    function: string | null;
    expression: string | null;
    errorMessage: string | null;
  }[];
  readonly actions: ReadonlyMap<string, ActionModule>;
  readonly webTriggers: ReadonlyMap<string, WebTriggerModule>;
  /** Key of a JQL function -> key of the function that computes it. */
  readonly jqlFunctions: ReadonlyMap<string, string>;
  /** Resource key -> absolute folder. */
  readonly resources: ReadonlyMap<string, string>;
  readonly permissions: RawManifest['permissions'];
  readonly raw: RawManifest;
}
