import { readSiteZone } from '../../jira/config/read-site-zone';
import type { UseCase } from '../deps';
import { summaryOf } from './view-calendar';

/** The calendars of the site, by name. Before the first adoption there are none. */
export const listCalendars: UseCase<'calendars.list'> = async (deps) => {
  const rules = await deps.store.rules.get();
  const siteTimeZone = rules?.timeZone ?? (await readSiteZone(deps.jira));
  const now = deps.clock.now();
  const calendars = rules === null ? [] : Object.keys(rules.calendars).map((id) => summaryOf(rules, id, now));
  return { calendars: calendars.sort((a, b) => a.name.localeCompare(b.name, 'en')), siteTimeZone };
};
