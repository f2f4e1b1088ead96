import { createHash } from 'node:crypto';
import type { InstalledApp } from '../../core/types';
import type { AppManifest } from './types';

/** A UUID that is always the same for the same text, for ids that real Forge makes once per app or site. */
export function stableUuid(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** What Jira has to know of the app. `calls` are the platform's entries for functions that Jira calls itself. */
export function installedApp(
  manifest: AppManifest,
  calls: Pick<InstalledApp, 'callValidator' | 'callJqlFunction'>,
): InstalledApp {
  const { modules } = manifest.raw;
  return {
    appId: manifest.appId,
    environmentId: stableUuid(`${manifest.appId}/environment`),
    environmentType: 'DEVELOPMENT',
    scopes: manifest.scopes,
    // Account ids of app users look like those of people: "557058:" or "712020:" and a UUID.
    accountId: `712020:${stableUuid(`${manifest.appId}/account`)}`,
    name: manifest.name,
    customFields: (modules['jira:customField'] ?? []).map(({ key, name, description, type, readOnly }) => ({
      key,
      name,
      description,
      type,
      readOnly,
    })),
    validators: manifest.validators.map((validator) => ({
      key: validator.key,
      name: validator.name,
      description: validator.description,
      ...(validator.function !== null && { functionKey: validator.function }),
      ...(validator.expression !== null && { expression: validator.expression }),
      ...(validator.errorMessage !== null && { errorMessage: validator.errorMessage }),
    })),
    globalPermissions: (modules['jira:globalPermission'] ?? []).map(
      ({ key, name, description, defaultGrants }) => ({ key, name, description, defaultGrants }),
    ),
    projectPermissions: (modules['jira:projectPermission'] ?? []).map(({ key, name, description }) => ({
      key,
      name,
      description,
    })),
    panels: (modules['jira:issuePanel'] ?? []).map(({ key, title }) => ({ key, title })),
    entityProperties: (modules['jira:entityProperty'] ?? []).map(({ entityType, propertyKey, values }) => ({
      entityType,
      propertyKey,
      values: values.map(({ path, type, searchAlias }) => ({
        path,
        type,
        ...(searchAlias !== undefined && { searchAlias }),
      })),
    })),
    jqlFunctions: (modules['jira:jqlFunction'] ?? []).map(({ function: _function, ...module }) => module),
    ...calls,
  };
}
