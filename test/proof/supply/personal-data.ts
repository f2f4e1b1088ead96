import { Office, type Who } from '../../journeys/support/office';
import { storedIn } from '../stored';

/** Words that stand for nobody else: whoever finds one of them where only ids belong has found a person. */
const PERSON = { name: 'Quirinella Vexmoor', email: 'quirinella.vexmoor@zzmail.example', ip: '203.0.113.77' };
const PEOPLE: readonly Who[] = [
  'lena.hoffmann',
  'diego.marin',
  'priya.raman',
  'tomasz.kowalczyk',
  'ingrid.solberg',
  'chris.manager',
  'alma.admin',
];

export interface PersonalData {
  readonly keys: number;
  readonly logLines: number;
  /** Invocations whose logs were read. */
  readonly invocations: number;
  readonly faults: readonly string[];
}

/**
 * Lets people with unmistakable names and addresses raise, vote on, start and close a change, adopt and administer; then looks for
 * them in everything that is stored, published or logged. Account ids are allowed: without them there is no record of who decided.
 */
export async function searchPersonalData(
  open: () => Promise<Office> = () => Office.open(),
): Promise<PersonalData> {
  const office = await open();
  const logs: string[] = [];
  let invocations = 0;
  try {
    const users = office.tables.table('users');
    const words = new Set([PERSON.ip]);
    const accounts = PEOPLE.map((who) => office.account(who));
    for (const [index, id] of accounts.entries()) {
      const user = users.get(id);
      if (!user) throw new Error(`Acme has no ${PEOPLE[index]}`);
      const displayName = `${PERSON.name}${index}`;
      words.add(displayName).add(user.email);
      users.put({ ...user, displayName });
    }
    const record = office.site.meters.record.bind(office.site.meters);
    office.site.meters.record = (invocation) => {
      invocations++;
      logs.push(...invocation.logs, ...(invocation.message === undefined ? [] : [invocation.message]));
      record(invocation);
    };
    await story(office);
    const stored = storedIn(office.site);
    const published = office.tables
      .table('properties')
      .all()
      .map((one): [string, string] => [`property ${one.id}`, JSON.stringify(one)]);
    const places: [string, string][] = [
      ...stored,
      ...published,
      ...logs.map((line, index): [string, string] => [`log line ${index}`, line]),
    ];
    const faults = places.flatMap(([place, text]) =>
      [...words].filter((word) => text.includes(word)).map((word) => `${place} holds "${word}"`),
    );
    return { keys: stored.size, logLines: logs.length, invocations, faults };
  } finally {
    await office.close();
  }
}

async function story(office: Office): Promise<void> {
  const id = await office.approved();
  await office.site.clock.set(Date.parse('2026-11-23T09:30:00Z'));
  await office.settle();
  await office.start(id);
  await office.create('lena.hoffmann', {}, 'The mail is slow', '[System] Incident');
  await office.rest('lena.hoffmann', 'POST', `/issue/${id}/comment`, {
    body: { type: 'doc', version: 1, content: [] },
  });
  await office.settle();
  await office.site.clock.step(2 * 86_400_000);
  await office.settle();
}
