import type { JiraContext } from '../context';

/** Jira's global settings: the key of the application property, its name in GET /configuration, and how a new site has it. */
export const SETTINGS = [
  { key: 'jira.option.voting', name: 'votingEnabled', initially: false },
  { key: 'jira.option.watching', name: 'watchingEnabled', initially: true },
  { key: 'jira.option.allowunassigned', name: 'unassignedIssuesAllowed', initially: true },
  { key: 'jira.option.allowsubtasks', name: 'subTasksEnabled', initially: true },
  { key: 'jira.option.issuelinking', name: 'issueLinkingEnabled', initially: true },
] as const;
export type SettingKey = (typeof SETTINGS)[number]['key'];

export const readSetting = (context: JiraContext, key: SettingKey): boolean =>
  context.tables.table('globalSettings').get(key)?.value ??
  SETTINGS.find((setting) => setting.key === key)?.initially ??
  false;

/** A setting is shown and told of by events; what it switches off goes on working here. */
export const writeSetting = (context: JiraContext, key: SettingKey, value: boolean): void =>
  context.tables.table('globalSettings').put({ id: key, value });
