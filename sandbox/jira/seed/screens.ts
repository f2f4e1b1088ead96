import { createScreen } from '../services/screens/create-screen';
import { screenScheme } from './schemes';
import type { JiraContext } from '../context';
import type { JsmFields } from './jsm-fields';

/** Screens and screen schemes; the default ones are shared by both projects. */
export interface SeedScreens {
  readonly resolveScreenId: string;
  /** Name of the screen scheme -> id. */
  readonly schemes: Readonly<Record<'default' | 'incident' | 'request' | 'change' | 'problem', string>>;
}

export function seedScreens(context: JiraContext, fields: JsmFields): SeedScreens {
  const basics = [
    'summary',
    'issuetype',
    'description',
    'priority',
    'assignee',
    'reporter',
    'labels',
    'duedate',
    'attachment',
    'issuelinks',
    'parent',
  ];
  const service = [fields.requestType, fields.participants, fields.organizations];
  const screens = {
    default: createScreen(context, 'Default Screen', 'Allows to update all system fields.', basics),
    resolve: createScreen(context, 'ITS: Resolve screen', 'Asked for when something is resolved.', [
      'resolution',
      fields.rootCause,
      fields.workaround,
      'comment',
    ]),
    incident: createScreen(context, 'ITS: Incident screen', '', [
      ...basics,
      ...service,
      fields.impact,
      fields.urgency,
      fields.source,
      fields.pendingReason,
      fields.rootCause,
      fields.workaround,
    ]),
    request: createScreen(context, 'ITS: Service request screen', '', [
      ...basics,
      ...service,
      fields.urgency,
      fields.approvers,
      fields.source,
      fields.pendingReason,
    ]),
    change: createScreen(context, 'ITS: Change screen', '', [
      ...basics,
      ...service,
      fields.changeType,
      fields.changeReason,
      fields.changeRisk,
      fields.impact,
      fields.urgency,
      fields.implementationPlan,
      fields.backoutPlan,
      fields.testPlan,
      fields.plannedStart,
      fields.plannedEnd,
      fields.approvers,
    ]),
    problem: createScreen(context, 'ITS: Problem screen', '', [
      ...basics,
      fields.impact,
      fields.urgency,
      fields.rootCause,
      fields.workaround,
      fields.pendingReason,
    ]),
  };
  const scheme = (name: string, screenId: string): string => screenScheme(context, name, screenId);
  return {
    resolveScreenId: screens.resolve.id,
    schemes: {
      default: scheme('Default Screen Scheme', screens.default.id),
      incident: scheme('ITS: Incident screen scheme', screens.incident.id),
      request: scheme('ITS: Service request screen scheme', screens.request.id),
      change: scheme('ITS: Change screen scheme', screens.change.id),
      problem: scheme('ITS: Problem screen scheme', screens.problem.id),
    },
  };
}
