import { ok } from '../http';
import { readSetting, SETTINGS } from '../services/global-settings';
import type { Route } from '../context';

/** Jira's zoned timestamp: "2026-11-22T10:15:00.000+0000". */
const stamp = (iso: string): string => iso.replace('Z', '+0000');
/** The site's default time zone. */
export const SITE_TIME_ZONE = 'Europe/Berlin';

export const serverRoutes: readonly Route[] = [
  {
    method: 'GET',
    path: '/rest/api/3/serverInfo',
    scopes: [],
    anonymous: true,
    handle: (context) =>
      ok({
        baseUrl: context.siteUrl,
        displayUrl: context.siteUrl,
        displayUrlServicedeskHelpCenter: context.siteUrl,
        version: '1001.0.0-SNAPSHOT',
        versionNumbers: [1001, 0, 0],
        deploymentType: 'Cloud',
        buildNumber: 100300,
        buildDate: '2026-10-01T00:00:00.000+0000',
        serverTime: stamp(context.clock.iso()),
        scmInfo: 'sandbox',
        serverTitle: 'Acme',
        serverTimeZone: SITE_TIME_ZONE,
      }),
  },
  {
    method: 'GET',
    path: '/rest/api/3/configuration',
    scopes: ['read:jira-user'],
    handle: (context) =>
      ok({
        ...Object.fromEntries(SETTINGS.map(({ key, name }) => [name, readSetting(context, key)])),
        timeTrackingEnabled: false,
        attachmentsEnabled: true,
      }),
  },
];
