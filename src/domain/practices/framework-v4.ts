import { group, type FrameworkDefinition } from './framework-parts';

/** ITIL 4: 34 management practices in three groups. */
export const v4: FrameworkDefinition = {
  id: 'v4',
  name: 'ITIL 4 practices',
  cellWord: 'practice',
  cellsOf: (taxonomy) => taxonomy.v4Practices,
  groups: [
    group(
      'General management practices',
      'Architecture management',
      'Continual improvement',
      'Information security management',
      'Knowledge management',
      'Measurement and reporting',
      'Organizational change management',
      'Portfolio management',
      'Project management',
      'Relationship management',
      'Risk management',
      'Service financial management',
      'Strategy management',
      'Supplier management',
      'Workforce and talent management',
    ),
    group(
      'Service management practices',
      'Availability management',
      'Business analysis',
      'Capacity and performance management',
      'Change enablement',
      'Incident management',
      'IT asset management',
      'Monitoring and event management',
      'Problem management',
      'Release management',
      'Service catalogue management',
      'Service configuration management',
      'Service continuity management',
      'Service design',
      'Service desk',
      'Service level management',
      'Service request management',
      'Service validation and testing',
    ),
    group(
      'Technical management practices',
      'Deployment management',
      'Infrastructure and platform management',
      'Software development and management',
    ),
  ],
};

/** ITIL 4: the six activities of the service value chain. */
export const valueChain: FrameworkDefinition = {
  id: 'v4-value-chain',
  name: 'ITIL 4 value chain',
  cellWord: 'activity',
  cellsOf: (taxonomy) => taxonomy.v4Activities,
  groups: [
    group(
      'Service value chain',
      'Plan',
      'Improve',
      'Engage',
      'Design and transition',
      'Obtain/build',
      'Deliver and support',
    ),
  ],
};

/** The four dimensions that every practice is looked at from. */
export const dimensions: FrameworkDefinition = {
  id: 'dimensions',
  name: 'Four dimensions',
  cellWord: 'dimension',
  cellsOf: (taxonomy) => taxonomy.dimensions,
  groups: [
    group(
      'Dimensions of service management',
      'Organisations and people',
      'Information and technology',
      'Partners and suppliers',
      'Value streams and processes',
    ),
  ],
};
