const DAY = 86_400_000;

interface ServiceOutline {
  readonly name: string;
  readonly team: 'Shop' | 'Payments' | 'Data' | 'Network' | 'Workplace';
  readonly criticality: 1 | 2 | 3 | 4 | 5;
  readonly users: number;
  readonly dependsOn?: string;
  /** Days since somebody last compared the record with reality; absent: nobody ever did. */
  readonly verified?: number;
  readonly aliases?: string;
}

/** What Acme runs: a shop on redundant servers, its payments, and what both stand on. Some records nobody has looked at for long. */
export const SERVICES: readonly ServiceOutline[] = [
  {
    name: 'Web shop',
    team: 'Shop',
    criticality: 5,
    users: 240_000,
    dependsOn: 'Payments; Order management; Front ends: 2 of (Front end A; Front end B; Front end C)',
    verified: 20,
    aliases: 'Shop',
  },
  {
    name: 'Front end A',
    team: 'Shop',
    criticality: 2,
    users: 0,
    dependsOn: 'Core switch North',
    verified: 60,
  },
  {
    name: 'Front end B',
    team: 'Shop',
    criticality: 2,
    users: 0,
    dependsOn: 'Core switch South',
    verified: 60,
  },
  {
    name: 'Front end C',
    team: 'Shop',
    criticality: 2,
    users: 0,
    dependsOn: 'Core switch South',
    verified: 60,
  },
  {
    name: 'Payments',
    team: 'Payments',
    criticality: 5,
    users: 52_000,
    dependsOn: 'Shop database',
    verified: 35,
    aliases: 'Checkout',
  },
  {
    name: 'Order management',
    team: 'Shop',
    criticality: 4,
    users: 140,
    dependsOn: 'Shop database; ERP',
    verified: 90,
  },
  { name: 'Shop database', team: 'Data', criticality: 5, users: 0, verified: 45 },
  {
    name: 'ERP',
    team: 'Data',
    criticality: 4,
    users: 820,
    dependsOn: 'Switches: 1 of (Core switch North; Core switch South)',
    verified: 400,
  },
  { name: 'Core switch North', team: 'Network', criticality: 3, users: 0, verified: 30 },
  { name: 'Core switch South', team: 'Network', criticality: 3, users: 0, verified: 30 },
  { name: 'VPN', team: 'Network', criticality: 3, users: 420, dependsOn: 'Directory', verified: 210 },
  { name: 'Directory', team: 'Workplace', criticality: 4, users: 1_100, verified: 80 },
  { name: 'Intranet', team: 'Workplace', criticality: 2, users: 1_100, dependsOn: 'Directory' },
];

/** The rows of the services file, as the admin page reads them from a CSV. `owner`: account id of whoever answers for all of them. */
export const serviceRows = (now: number, owner: string): Record<string, string>[] =>
  SERVICES.map(({ name, team, criticality, users, dependsOn = '', verified, aliases = '' }) => ({
    Name: name,
    'Other names': aliases,
    Stage: 'live',
    Owner: owner,
    Team: team,
    Criticality: String(criticality),
    Users: String(users),
    Environments: 'Production; Staging',
    'Depends on': dependsOn,
    'Verified on': verified === undefined ? '' : new Date(now - verified * DAY).toISOString().slice(0, 10),
  }));
