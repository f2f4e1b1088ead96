import { seedBaseSite } from './base-site';
import { seedIssueTypes } from './issue-types';
import { seedJsmFields } from './jsm-fields';
import { seedProjects } from './projects';
import { seedRequestTypes } from './request-types';
import { seedScreens } from './screens';
import { seedTickets } from './tickets';
import type { JiraContext } from '../context';

/** Fills a new site. "empty" has people and configuration but no tickets; "acme" has the tickets of its last weeks too. */
export function seedSite(context: JiraContext, which: 'acme' | 'empty'): void {
  const base = seedBaseSite(context);
  const fields = seedJsmFields(context);
  const types = seedIssueTypes(context);
  const screens = seedScreens(context, fields);
  const projects = seedProjects(context, base, types, screens);
  const requestTypes = seedRequestTypes(context, projects.its, types, fields);
  if (which === 'acme') seedTickets(context, { ...projects, types, fields, requestTypes });
}
