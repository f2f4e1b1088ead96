import { group, type FrameworkDefinition } from './framework-parts';

/** Version 3 in its edition of 2011: 26 processes in the five stages of the lifecycle, and four functions. */
export const v3: FrameworkDefinition = {
  id: 'v3',
  name: 'ITIL version 3 (2011)',
  cellWord: 'process',
  cellsOf: (taxonomy) => taxonomy.v3Processes,
  groups: [
    group(
      'Service strategy',
      'Strategy management for IT services',
      'Service portfolio management',
      'Financial management for IT services',
      'Demand management',
      'Business relationship management',
    ),
    group(
      'Service design',
      'Design coordination',
      'Service catalogue management',
      'Service level management',
      'Availability management',
      'Capacity management',
      'IT service continuity management',
      'Information security management',
      'Supplier management',
    ),
    group(
      'Service transition',
      'Transition planning and support',
      'Change management',
      'Service asset and configuration management',
      'Release and deployment management',
      'Service validation and testing',
      'Change evaluation',
      'Knowledge management',
    ),
    group(
      'Service operation',
      'Event management',
      'Incident management',
      'Request fulfilment',
      'Problem management',
      'Access management',
    ),
    group('Continual service improvement', 'Seven-step improvement'),
    group(
      'Functions',
      'Service desk',
      'Technical management',
      'IT operations management',
      'Application management',
    ),
  ],
};
