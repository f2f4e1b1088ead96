import { uuidFrom } from '../ids';
import type { User } from '../entities';

const person = (
  slug: string,
  displayName: string,
  timeZone: string,
  accountType: User['accountType'] = 'atlassian',
): User => ({
  id: `712020:${uuidFrom('person', slug)}`,
  displayName,
  email: `${slug}@acme.example`,
  accountType,
  active: true,
  timeZone,
  locale: 'en_GB',
});

/** Everybody at Acme, by role. */
export const people = {
  admin: person('alma.admin', 'Alma Admin', 'Europe/Berlin'),
  changeManager: person('chris.manager', 'Chris Manager', 'Europe/Berlin'),
  cabPriya: person('priya.raman', 'Priya Raman', 'Asia/Kolkata'),
  cabTomasz: person('tomasz.kowalczyk', 'Tomasz Kowalczyk', 'Europe/Warsaw'),
  cabIngrid: person('ingrid.solberg', 'Ingrid Solberg', 'Europe/Oslo'),
  agentLena: person('lena.hoffmann', 'Lena Hoffmann', 'Europe/Berlin'),
  agentDiego: person('diego.marin', 'Diego Marín', 'Europe/Madrid'),
  agentYuki: person('yuki.tanaka', 'Yuki Tanaka', 'Asia/Tokyo'),
  agentAmara: person('amara.okafor', 'Amara Okafor', 'Africa/Lagos'),
  customerSophie: person('sophie.laurent', 'Sophie Laurent', 'Europe/Paris', 'customer'),
  customerMarek: person('marek.novak', 'Marek Novák', 'Europe/Prague', 'customer'),
} as const;
export type PersonKey = keyof typeof people;

const agents: readonly PersonKey[] = ['agentLena', 'agentDiego', 'agentYuki', 'agentAmara'];
const cab: readonly PersonKey[] = ['cabPriya', 'cabTomasz', 'cabIngrid'];
const staff: readonly PersonKey[] = ['admin', 'changeManager', ...cab, ...agents];

/** Group name -> members. */
export const groups: Readonly<Record<string, readonly PersonKey[]>> = {
  'jira-administrators': ['admin'],
  'jira-servicemanagement-users': staff,
  'jira-software-users': ['admin', 'agentLena', 'agentDiego'],
  'service-desk-agents': agents,
  'cab-members': cab,
  'change-managers': ['changeManager'],
  'emergency-changers': ['changeManager', 'agentAmara'],
};
