import { mulberry, pick } from '../core/random';
import type { PersonKey } from '../jira/seed/people';

export type Ending = 'Successful' | 'Successful with issues' | 'Failed' | 'Backed out';
export type Reached = 'draft' | 'assess' | 'authorize' | 'scheduled';

/** A change as it is told: names stand for ids, days count from the sandbox's first day, negative ones before it. */
export interface DemoChange {
  readonly summary: string;
  readonly service: string;
  readonly kind: 'Standard' | 'Normal' | 'Emergency';
  readonly reason: 'Repair' | 'Upgrade' | 'Maintenance' | 'New functionality';
  /** Raises it and carries it out. */
  readonly by: PersonKey;
  /** Day, hour (UTC) and hours of the planned window. */
  readonly window: readonly [day: number, hour: number, hours: number];
  readonly isTested: boolean;
  readonly state: { readonly ended: Ending } | { readonly reached: Reached };
}

type Work = Pick<DemoChange, 'service' | 'summary' | 'kind' | 'reason'>;
const WORK: readonly Work[] = [
  { service: 'Payments', summary: 'Upgrade the payment gateway client', kind: 'Normal', reason: 'Upgrade' },
  {
    service: 'Payments',
    summary: 'Rotate the certificates of checkout',
    kind: 'Normal',
    reason: 'Maintenance',
  },
  { service: 'Web shop', summary: 'Release of the shop', kind: 'Normal', reason: 'New functionality' },
  { service: 'Web shop', summary: 'New banner on the start page', kind: 'Standard', reason: 'Maintenance' },
  {
    service: 'Order management',
    summary: 'Correct rounding in order totals',
    kind: 'Normal',
    reason: 'Repair',
  },
  {
    service: 'Shop database',
    summary: 'Upgrade the database to the next patch',
    kind: 'Normal',
    reason: 'Upgrade',
  },
  { service: 'Shop database', summary: 'Add disks to the database', kind: 'Standard', reason: 'Maintenance' },
  { service: 'ERP', summary: 'Monthly patches of the ERP servers', kind: 'Standard', reason: 'Maintenance' },
  {
    service: 'Core switch South',
    summary: 'Upgrade the firmware of the core switch',
    kind: 'Normal',
    reason: 'Upgrade',
  },
  { service: 'VPN', summary: 'Update the VPN gateway', kind: 'Normal', reason: 'Repair' },
  {
    service: 'Directory',
    summary: 'Restart a directory server with new limits',
    kind: 'Normal',
    reason: 'Repair',
  },
  {
    service: 'Intranet',
    summary: 'Move the intranet search to a new index',
    kind: 'Normal',
    reason: 'New functionality',
  },
];
const AGENTS: readonly PersonKey[] = ['agentLena', 'agentDiego', 'agentYuki', 'agentAmara'];

const PAST = 60;
const [NEWEST_DAY, OLDEST_DAY] = [6, 350];
/** Of a hundred changes, how many do harm: the payments team has bad luck, and upgrades are harder than the rest. */
const harm = ({ service, reason }: Work): number =>
  4 + (service === 'Payments' ? 30 : 0) + (reason === 'Upgrade' ? 18 : 0);

/** Changes of the past year, the same ones every time, oldest first. */
export function pastChanges(): DemoChange[] {
  const random = mulberry(4_711);
  return Array.from({ length: PAST }, (_, index) => {
    const work = pick(WORK, random);
    const by = pick(AGENTS, random);
    const luck = random() * 100;
    const day = -OLDEST_DAY + Math.floor((index * (OLDEST_DAY - NEWEST_DAY)) / PAST);
    const ended: Ending =
      luck < harm(work)
        ? random() < 0.5
          ? 'Failed'
          : 'Backed out'
        : luck > 90
          ? 'Successful with issues'
          : 'Successful';
    return {
      ...work,
      by,
      window: [day, 17 + Math.floor(random() * 5), 1 + Math.floor(random() * 3)],
      isTested: random() < 0.7,
      state: { ended },
    };
  });
}

/** Ended just before the first day: incidents follow them. */
export const recentChanges: readonly DemoChange[] = [
  {
    ...normal('Upgrade the payment gateway client', 'Payments', 'Upgrade', 'agentLena', [-2, 18, 2]),
    isTested: false,
    state: { ended: 'Backed out' },
  },
  {
    ...normal(
      'Larger connection pool for the shop database',
      'Shop database',
      'Maintenance',
      'agentYuki',
      [-1, 4, 1],
    ),
    state: { ended: 'Successful' },
  },
];

const PLANNED = 20;
const [authorize, scheduled] = [{ reached: 'authorize' }, { reached: 'scheduled' }] as const;
/** Two on one service at one time, one on what another one needs, two of one person, one in the freeze: what a calendar is for. */
const ENTANGLED: readonly DemoChange[] = [
  {
    ...normal(
      'Upgrade the payment gateway client, second attempt',
      'Payments',
      'Upgrade',
      'agentLena',
      [2, 18, 3],
    ),
    state: authorize,
  },
  {
    ...normal('Rotate the certificates of checkout', 'Payments', 'Maintenance', 'agentDiego', [2, 19, 2]),
    state: scheduled,
  },
  {
    ...normal('Upgrade the database to version 16', 'Shop database', 'Upgrade', 'agentYuki', [3, 2, 3]),
    state: authorize,
  },
  {
    ...normal('Correct rounding in order totals', 'Order management', 'Repair', 'agentAmara', [3, 3, 2]),
    state: scheduled,
  },
  {
    ...normal('Release of the shop for Christmas', 'Web shop', 'New functionality', 'agentLena', [5, 6, 2]),
    state: authorize,
  },
];

/** Changes of the next weeks. */
export function plannedChanges(): DemoChange[] {
  const random = mulberry(1_848);
  const states: readonly Reached[] = ['draft', 'assess', 'authorize', 'authorize', 'scheduled', 'scheduled'];
  const rest = Array.from({ length: PLANNED }, (_, index): DemoChange => {
    const work = pick(WORK, random);
    const by = pick(AGENTS, random);
    return {
      ...work,
      by,
      window: [
        2 + Math.floor((index * 30) / PLANNED),
        pick([3, 4, 17, 18, 20, 21], random),
        1 + Math.floor(random() * 3),
      ],
      isTested: random() < 0.7,
      state: { reached: pick(states, random) },
    };
  });
  return [...ENTANGLED, ...rest];
}

/** A normal change whose way back was tried. */
function normal(
  summary: string,
  service: string,
  reason: DemoChange['reason'],
  by: PersonKey,
  window: DemoChange['window'],
): Omit<DemoChange, 'state'> {
  return { summary, service, reason, by, window, kind: 'Normal', isTested: true };
}
