import type { FrameworkDefinition, FrameworkGroup } from './framework-parts';

/** A domain with its objectives, numbered from 01; the short names are ours. */
const domain = (code: string, name: string, ...objectives: readonly string[]): FrameworkGroup => ({
  id: code,
  name,
  cells: objectives.map((objective, index) => {
    const id = `${code}${String(index + 1).padStart(2, '0')}`;
    return { id, name: `${id} ${objective}` };
  }),
});

/** COBIT 2019: 40 objectives in five domains. */
export const cobit: FrameworkDefinition = {
  id: 'cobit',
  name: 'COBIT 2019',
  cellWord: 'objective',
  cellsOf: (taxonomy) => taxonomy.cobit,
  groups: [
    domain(
      'EDM',
      'Evaluate, direct and monitor',
      'Governance framework',
      'Benefits',
      'Risk appetite',
      'Resources',
      'Stakeholders',
    ),
    domain(
      'APO',
      'Align, plan and organize',
      'Management framework',
      'Strategy',
      'Enterprise architecture',
      'Innovation',
      'Portfolio',
      'Budget and costs',
      'People',
      'Relationships',
      'Service agreements',
      'Vendors',
      'Quality',
      'Risk',
      'Security',
      'Data',
    ),
    domain(
      'BAI',
      'Build, acquire and implement',
      'Programmes',
      'Requirements',
      'Solutions',
      'Availability and capacity',
      'Organisational change',
      'IT changes',
      'Acceptance and transition',
      'Knowledge',
      'Assets',
      'Configuration',
      'Projects',
    ),
    domain(
      'DSS',
      'Deliver, service and support',
      'Operations',
      'Requests and incidents',
      'Problems',
      'Continuity',
      'Security services',
      'Business process controls',
    ),
    domain(
      'MEA',
      'Monitor, evaluate and assess',
      'Performance and conformance',
      'Internal control',
      'External requirements',
      'Assurance',
    ),
  ],
};
