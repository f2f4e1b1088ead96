import type { JiraContext } from '../context';
import type { JsmFields } from './jsm-fields';
import type { Project, RequestType } from '../entities';
import type { SeedTypes } from './issue-types';

export type SeedRequestTypes = Readonly<Record<'outage' | 'help' | 'access' | 'hardware' | 'change', string>>;

/** Groups of the portal; JSM numbers them per service desk. */
export const REQUEST_TYPE_GROUPS = [
  { id: '1', name: 'Common requests' },
  { id: '2', name: 'Logins and accounts' },
  { id: '3', name: 'Computers' },
  { id: '4', name: 'Changes' },
] as const;

/** Opens ITS's service desk with its request types. */
export function seedRequestTypes(
  context: JiraContext,
  its: Project,
  types: SeedTypes,
  fields: JsmFields,
): SeedRequestTypes {
  const serviceDeskId = context.nextId('serviceDesk');
  context.tables.table('serviceDesks').put({ id: serviceDeskId, projectId: its.id });
  const make = (entry: Omit<RequestType, 'id' | 'serviceDeskId' | 'helpText'>): string => {
    const id = context.nextId('requestType');
    context.tables.table('requestTypes').put({ id, serviceDeskId, helpText: '', ...entry });
    return id;
  };
  return {
    outage: make({
      issueTypeId: types.incident,
      name: 'Report a system problem',
      description: 'Something is broken or slow.',
      groupIds: ['1'],
      fieldIds: ['summary', 'description', fields.urgency, fields.impact, 'attachment'],
    }),
    help: make({
      issueTypeId: types.request,
      name: 'Get IT help',
      description: 'Ask for help with anything else.',
      groupIds: ['1'],
      fieldIds: ['summary', 'description', 'attachment'],
    }),
    access: make({
      issueTypeId: types.request,
      name: 'Request access',
      description: 'Access to an application or a folder.',
      groupIds: ['2'],
      fieldIds: ['summary', 'description', fields.approvers],
    }),
    hardware: make({
      issueTypeId: types.request,
      name: 'Request new hardware',
      description: 'A laptop, a screen, a headset.',
      groupIds: ['3'],
      fieldIds: ['summary', 'description', 'duedate'],
    }),
    change: make({
      issueTypeId: types.change,
      name: 'Request a change',
      description: 'Something has to be changed in production.',
      groupIds: ['4'],
      fieldIds: ['summary', 'description', fields.changeType, fields.plannedStart, fields.plannedEnd],
    }),
  };
}
