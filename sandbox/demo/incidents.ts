import type { PersonKey } from '../jira/seed/people';

/** An incident on a service: days count from the sandbox's first day, negative ones before it. */
export interface DemoIncident {
  readonly summary: string;
  readonly service: string;
  readonly day: number;
  readonly hour: number;
  readonly by: PersonKey;
  readonly agent: PersonKey;
  readonly impact:
    'Extensive / Widespread' | 'Significant / Large' | 'Moderate / Limited' | 'Minor / Localized';
  /** Hours after which it was resolved; null: it is open. */
  readonly resolvedAfter: number | null;
}

const incident = (
  summary: string,
  service: string,
  [day, hour]: readonly [number, number],
  impact: DemoIncident['impact'],
  resolvedAfter: number | null,
  agent: PersonKey = 'agentDiego',
): DemoIncident => ({ summary, service, day, hour, by: 'agentAmara', agent, impact, resolvedAfter });

/** The last weeks of Acme's services. The first two follow the changes of the last days; nobody has said so yet. */
export const incidents: readonly DemoIncident[] = [
  incident(
    'Payments are refused with “certificate unknown”',
    'Payments',
    [-2, 20.5],
    'Extensive / Widespread',
    3,
  ),
  incident(
    'The web shop loses its connections to the database',
    'Web shop',
    [-1, 5.4],
    'Significant / Large',
    null,
    'agentYuki',
  ),
  incident('Checkout is slow in the evening', 'Payments', [-9, 18], 'Significant / Large', 5),
  incident('Some orders appear twice', 'Order management', [-12, 9], 'Moderate / Limited', 8),
  incident('Payments time out for one bank', 'Payments', [-17, 11], 'Moderate / Limited', 4),
  incident('Front end B does not answer', 'Front end B', [-21, 3], 'Minor / Localized', 1),
  incident('VPN disconnects every half hour', 'VPN', [-6, 7], 'Moderate / Limited', 20),
  incident('Stock levels in the ERP are an hour old', 'ERP', [-14, 6], 'Significant / Large', 7),
  incident('Nobody can log in to the intranet', 'Directory', [-25, 8], 'Significant / Large', 2),
  incident(
    'Search on the intranet finds nothing',
    'Intranet',
    [-4, 10],
    'Minor / Localized',
    null,
    'agentLena',
  ),
];
