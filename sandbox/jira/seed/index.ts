import { seedBaseSite } from './base-site';
import { seedBlankSite } from './blank-site';
import { seedHugeSite } from './huge-site';
import { seedIssueTypes } from './issue-types';
import { seedJsmFields } from './jsm-fields';
import { seedOrganizations } from './organizations';
import { seedOwnTypesSite } from './own-types-site';
import { seedProjects } from './projects';
import { seedRequestTypes } from './request-types';
import { seedScreens } from './screens';
import { seedSecuredSite } from './secured-site';
import { seedTickets } from './tickets';
import type { JiraContext } from '../context';

/**
 * What a new site starts with.
 * - acme: two projects that share schemes, with the tickets of their last weeks
 * - empty: the same without tickets
 * - blank: one service project on Jira's default schemes, with none of ITIL's work types
 * - own-types: one service project with work types, statuses and fields of its own
 * - secured: blank, with issue security that hides issues from the app
 * - huge: acme among 500 projects, 600 custom fields and 300 workflows
 */
export const SITE_SEEDS = ['acme', 'empty', 'blank', 'own-types', 'secured', 'huge'] as const;
export type SiteSeed = (typeof SITE_SEEDS)[number];

/** Fills a new site. */
export function seedSite(context: JiraContext, which: SiteSeed): void {
  const base = seedBaseSite(context);
  switch (which) {
    case 'blank':
      return seedBlankSite(context, base);
    case 'own-types':
      return seedOwnTypesSite(context, base);
    case 'secured':
      return seedSecuredSite(context, base);
    case 'acme':
    case 'empty':
    case 'huge': {
      const fields = seedJsmFields(context);
      const types = seedIssueTypes(context);
      const screens = seedScreens(context, fields);
      const projects = seedProjects(context, base, types, screens);
      const requestTypes = seedRequestTypes(context, projects.its, types, fields);
      const organizations = seedOrganizations(context, projects.its);
      if (which !== 'empty')
        seedTickets(context, { ...projects, types, fields, requestTypes, organizations });
      if (which === 'huge') seedHugeSite(context, base, types, screens);
      return;
    }
  }
}
