import { archive } from './archive';
import { changes } from './changes';
import { importIssues } from '../../issues/import';
import { earlierIncidents } from './earlier-incidents';
import { others } from './others';
import { playOutline } from './play-outline';
import { recentIncidents } from './recent-incidents';
import { requests } from './requests';
import type { JiraContext } from '../../context';
import type { JsmFields } from '../jsm-fields';
import type { Outline } from './outline';
import type { Project } from '../../entities';
import type { SeedOrganizations } from '../organizations';
import type { SeedRequestTypes } from '../request-types';
import type { SeedTypes } from '../issue-types';

export interface TicketWorld {
  readonly its: Project;
  readonly web: Project;
  readonly types: SeedTypes;
  readonly fields: JsmFields;
  readonly requestTypes: SeedRequestTypes;
  readonly organizations: SeedOrganizations;
}

/**
 * Writes the tickets of Acme's last weeks with their histories, in the order in which they were raised; after them the archive, as an
 * import of a tool that was used before: its keys follow although it is older.
 */
export function seedTickets(context: JiraContext, world: TicketWorld): void {
  const play = playOutline(context, world);
  const write = (outlines: readonly Outline[]): void => {
    importIssues(
      context,
      outlines.map(play).sort((a, b) => a.created.localeCompare(b.created)),
    );
  };
  write([...earlierIncidents, ...recentIncidents, ...requests, ...changes, ...others]);
  write(archive());
}
