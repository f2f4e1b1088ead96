import { addOptions, createField } from '../services/fields/create-field';
import { customFieldType, systemType } from '../services/fields/custom-field-types';
import type { JiraContext } from '../context';

export interface JsmFields {
  readonly impact: string;
  readonly urgency: string;
  readonly changeType: string;
  readonly changeRisk: string;
  readonly changeReason: string;
  readonly implementationPlan: string;
  readonly backoutPlan: string;
  readonly testPlan: string;
  readonly plannedStart: string;
  readonly plannedEnd: string;
  readonly approvers: string;
  readonly source: string;
  readonly rootCause: string;
  readonly workaround: string;
  readonly pendingReason: string;
  readonly requestType: string;
  readonly organizations: string;
  readonly participants: string;
}

/** Fields that every site with JSM has, whatever its projects are. */
export type ServiceFields = Pick<JsmFields, 'requestType' | 'organizations' | 'participants' | 'approvers'>;

/** Creates a custom field with its options; answers its id. */
export function seedField(
  context: JiraContext,
  name: string,
  typeKey: string,
  description: string,
  values: readonly string[] = [],
  locked = false,
): string {
  const searcherKey = customFieldType(typeKey)?.searchers[0] ?? null;
  const field = createField(context, { name, description, typeKey, searcherKey, locked });
  const [fieldContext] = context.tables.table('fieldContexts').by('field', field.id);
  if (fieldContext && values.length > 0)
    addOptions(
      context,
      fieldContext,
      values.map((value) => ({ value })),
    );
  return field.id;
}

/** Creates the fields of JSM itself. */
export function seedServiceFields(context: JiraContext): ServiceFields {
  const locked = (name: string, typeKey: string, description: string): string =>
    seedField(context, name, typeKey, description, [], true);
  return {
    requestType: locked(
      'Request Type',
      'com.atlassian.servicedesk:vp-origin',
      'Holds information about which Service Desk was used to create a ticket.',
    ),
    organizations: locked(
      'Organizations',
      'com.atlassian.servicedesk:sd-customer-organizations',
      'Stores the organizations of a request.',
    ),
    participants: locked(
      'Request participants',
      'com.atlassian.servicedesk:sd-request-participants',
      'People who take part in a request.',
    ),
    approvers: seedField(
      context,
      'Approvers',
      systemType('multiuserpicker'),
      'Contains users needed for approval.',
    ),
  };
}

/** Creates the fields that JSM brings with its IT service template. Field ids are found by name, never assumed. */
export function seedJsmFields(context: JiraContext): JsmFields {
  const select = (name: string, description: string, values: readonly string[]): string =>
    seedField(context, name, systemType('select'), description, values);
  const text = (name: string, description: string): string =>
    seedField(context, name, systemType('textarea'), description);
  const date = (name: string, description: string): string =>
    seedField(context, name, systemType('datetime'), description);
  return {
    ...seedServiceFields(context),
    impact: select('Impact', 'How far the effects reach.', [
      'Extensive / Widespread',
      'Significant / Large',
      'Moderate / Limited',
      'Minor / Localized',
    ]),
    urgency: select('Urgency', 'How soon it has to be dealt with.', ['Critical', 'High', 'Medium', 'Low']),
    changeType: select('Change type', 'How the change is authorized.', ['Standard', 'Normal', 'Emergency']),
    changeRisk: select('Change risk', 'The risk as its author sees it.', [
      'Critical',
      'High',
      'Medium',
      'Low',
    ]),
    changeReason: select('Change reason', 'Why the change is made.', [
      'Repair',
      'Upgrade',
      'Maintenance',
      'New functionality',
      'Other',
    ]),
    implementationPlan: text('Implementation plan', 'The steps of the change.'),
    backoutPlan: text('Backout plan', 'The steps back.'),
    testPlan: text('Test plan', 'How the result is tested.'),
    plannedStart: date('Planned start', 'When the change begins.'),
    plannedEnd: date('Planned end', 'When the change ends.'),
    source: select('Source', 'How it reached us.', [
      'Portal',
      'Email',
      'Phone',
      'Monitoring system',
      'Other',
    ]),
    rootCause: text('Root cause', 'What caused it.'),
    workaround: text('Workaround', 'How to live with it until it is fixed.'),
    pendingReason: select('Pending reason', 'What it waits for.', [
      'More info required',
      'Awaiting approval',
      'Waiting on vendor',
      'Pending on change request',
    ]),
  };
}
