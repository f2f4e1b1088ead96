import type { JiraContext } from '../../context';
import type { JsmFields } from '../jsm-fields';
import type { Project } from '../../entities';
import type { SeedRequestTypes } from '../request-types';
import type { SeedTypes } from '../issue-types';

export interface TicketWorld {
  readonly its: Project; readonly web: Project; readonly types: SeedTypes; readonly fields: JsmFields; readonly requestTypes: SeedRequestTypes;
}

/** Writes the tickets of Acme's last weeks with their histories. */
export function seedTickets(_context: JiraContext, _world: TicketWorld): void {
  // Filled by the import service of the issues half.
}
