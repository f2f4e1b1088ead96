import { portalGroup, queue, raci, step } from './pack-parts';
import type { PracticePack } from './schema';
import { catalogueFields } from './service-catalogue-fields';
import { catalogueStatuses, catalogueWorkflow } from './service-catalogue-workflow';
import { LINKS } from './shared-links';

const MANAGER = 'Service catalogue manager';
const OWNER = 'Service owner';

export const serviceCatalogueManagement: PracticePack = {
  id: 'service-catalogue-management',
  version: 1,
  kind: 'full',
  name: 'Service catalogue management',
  purpose: 'Keep one true list of what is on offer, for whom, at what price and how soon.',
  brings: [
    'A record for each thing on offer, with owner, price, audience and target',
    'A review before anything is published, and a date to look again',
    'Suspension and retirement without losing who ordered what',
  ],
  taxonomy: {
    v3Stage: 'service-design',
    v3Processes: ['service-catalogue-management'],
    v4Practices: ['service-catalogue-management'],
    v4Activities: [
      'plan',
      'improve',
      'engage',
      'design-and-transition',
      'obtain-build',
      'deliver-and-support',
    ],
    v5Lifecycle: ['discover', 'design', 'deliver'],
    cobit: ['APO09'],
    dimensions: ['information-and-technology', 'value-streams-and-processes', 'partners-and-suppliers'],
  },
  raci: [
    raci('Propose', 'Customer', MANAGER, ['Service desk'], []),
    raci('Design', OWNER, OWNER, ['Fulfilment team', 'Vendor'], [MANAGER]),
    raci('Review and publish', MANAGER, OWNER, ['Budget owner', 'Service desk'], ['Customer']),
    raci('Keep it true', OWNER, MANAGER, ['Service desk'], ['Customer']),
    raci('Retire', MANAGER, OWNER, ['Customer'], ['Service desk']),
  ],
  procedure: [
    step('Propose', 'proposed', 'Say what should be on offer, who wants it and what for.'),
    step('Design', 'inDesign', 'Work out audience, price, approval, target and the steps of fulfilment.'),
    step('Review', 'review', 'Those who fulfil it and those who pay for it look it over; try one order.'),
    step('Publish', 'published', 'Show its request type on the portal and set a date to look again.'),
    step('Suspend', 'suspended', 'If it cannot be had for a while, say so here and hide its request type.'),
    step('Retire', 'retired', 'Tell those who have it, link what takes its place, and take it off.'),
  ],
  issueTypes: [
    {
      ref: 'catalogueItem',
      name: 'Catalogue item',
      aliases: ['Catalog item', 'Service offering'],
      kind: 'standard',
      icon: 'catalogue',
      description: 'Something that people can order, as the catalogue describes it.',
      create: true,
    },
  ],
  fields: catalogueFields,
  statuses: catalogueStatuses,
  workflow: catalogueWorkflow,
  screens: { tab: 'Steward', fields: catalogueFields.map((field) => field.ref) },
  linkTypes: [LINKS.order],
  requestTypes: [
    {
      ref: 'suggestService',
      typeRef: 'catalogueItem',
      name: 'Suggest a service',
      aliases: ['Suggest something for the catalogue'],
      description: 'You miss something that should be on offer.',
      helpText: 'Say what you need, how many others need it, and what you do without it.',
      group: 'Common requests',
    },
  ],
  dependencies: [
    {
      practice: 'service-request-management',
      need: 'helps',
      why: 'What is published is ordered through requests.',
    },
    {
      practice: 'service-level-management',
      need: 'helps',
      why: 'A target in the catalogue is a promise, and an agreement backs it.',
    },
  ],
  slas: [],
  matrix: null,
  approvals: false,
  risk: false,
  measures: [
    {
      id: 'catalogue-review-overdue',
      name: 'Reviews overdue',
      question: 'Is what the catalogue says still true?',
      formula: 'Published items whose review date has passed, divided by all published items.',
      unit: 'percent',
      better: 'lower',
    },
    {
      id: 'catalogue-unused',
      name: 'Never ordered',
      question: 'What does nobody want?',
      formula: 'Published items without an order in the last 180 days.',
      unit: 'count',
      better: 'lower',
    },
    {
      id: 'catalogue-lead-time',
      name: 'From proposal to publication',
      question: 'How long do people wait for something new?',
      formula: 'Median time from proposed to published.',
      unit: 'hours',
      better: 'lower',
    },
  ],
  manual: [
    portalGroup(
      'catalogue-portal-group',
      'Keep the portal in step with the catalogue',
      'Jira has no API for portal groups. Show a request type when its item is published, and hide it when the item is suspended or retired.',
    ),
    queue(
      'catalogue-queue-review',
      'Catalogue items to look at again',
      'issuetype = "{type:catalogueItem}" AND statusCategory != Done AND "{field:reviewDate}" <= 14d ORDER BY "{field:reviewDate}"',
    ),
    queue(
      'catalogue-queue-proposed',
      'Proposals for the catalogue',
      'issuetype = "{type:catalogueItem}" AND status in ("{status:proposed}") ORDER BY created',
    ),
  ],
};
