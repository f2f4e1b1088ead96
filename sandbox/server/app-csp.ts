import { CSPInjectionService, CSPProcessingService } from '@forge/csp';
import { load } from 'cheerio';
import type { AppManifest } from '../forge/manifest/types';

const silent = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};

/**
 * The Content-Security-Policy that Forge sends with an app's page, computed by Atlassian's own package from the page and
 * the manifest. Two changes: our origin may frame it, and no report is sent anywhere.
 */
export function appCsp(html: string, permissions: AppManifest['permissions'], siteUrl: string): string {
  const details = new CSPProcessingService(silent, load).getCspDetails(html, permissions as never);
  const { host } = new URL(siteUrl);
  return new CSPInjectionService()
    .getInjectableCSP({ existingCSPDetails: details, microsEnv: 'prod', hostname: host, isFedRAMP: false })
    .filter((directive) => !directive.startsWith('report-uri'))
    .map((directive) => (directive.startsWith('frame-ancestors') ? `${directive} ${siteUrl}` : directive))
    .join('; ');
}
