import { changes } from './changes';
import { importIssues } from '../../issues/import';
import { earlierIncidents } from './earlier-incidents';
import { others } from './others';
import { playOutline } from './play-outline';
import { recentIncidents } from './recent-incidents';
import { requests } from './requests';
import type { JiraContext } from '../../context';
import type { JsmFields } from '../jsm-fields';
import type { Project } from '../../entities';
import type { SeedRequestTypes } from '../request-types';
import type { SeedTypes } from '../issue-types';

export interface TicketWorld {
  readonly its: Project;
  readonly web: Project;
  readonly types: SeedTypes;
  readonly fields: JsmFields;
  readonly requestTypes: SeedRequestTypes;
}

/** Writes the tickets of Acme's last weeks with their histories, in the order in which they were raised. */
export function seedTickets(context: JiraContext, world: TicketWorld): void {
  const play = playOutline(context, world);
  const rows = [...earlierIncidents, ...recentIncidents, ...requests, ...changes, ...others]
    .map(play)
    .sort((a, b) => a.created.localeCompare(b.created));
  importIssues(context, rows);
}
