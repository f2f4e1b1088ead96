import type { RequestOf } from '../../../../src/contract/resolvers';
import { callResolver } from '../../../../sandbox/replay/adopt-practice';
import { adf, type Office, type Who } from '../../../journeys/support/office';
import { RISKY, screenOf } from '../../../journeys/support/seats';
import { FREEZE, TEMPLATE } from '../stories/administration';
import type { Memo } from '../story';
import type { Act, Pair } from './pair';

const [ALMA, LENA, DIEGO, TOMASZ, INGRID] = [
  'alma.admin',
  'lena.hoffmann',
  'diego.marin',
  'tomasz.kowalczyk',
  'ingrid.solberg',
] as const;

const admin = (office: Office) => screenOf(office, 'steward-admin');
const onChange = (office: Office) => screenOf(office, 'steward-change');
/** What the page showed that both have before their eyes, kept for them. */
const page = <T>({ page: kept = 'null' }: Memo): T => JSON.parse(kept) as T;

/** The same save, once with each of two texts. */
const savedAs = (save: (office: Office, memo: Memo, text: string) => Promise<unknown>) => ({
  one: ((office, memo) => save(office, memo, 'First')) satisfies Act,
  other: ((office, memo) => save(office, memo, 'Second')) satisfies Act,
});

/** A vote on the round that was open when the page was read. */
const votes =
  (who: Who, vote: 'approve' | 'reject'): Act =>
  (office, memo) => {
    const { id = '' } = memo;
    const { roundId, seal } = page<{ roundId: string; seal: string }>(memo);
    return onChange(office)(who, 'change.vote', { issueId: id, roundId, seal, vote, reason: 'My word.' });
  };
async function openRound(office: Office, id: string): Promise<Memo> {
  const { approval } = await office.view(DIEGO, id);
  return { id, page: JSON.stringify({ roundId: approval.roundId, seal: approval.seal }) };
}
const says =
  (who: Who, verb: 'hold' | 'withdraw' | 'cancel'): Act =>
  (office, { id: issueId = '' }) =>
    onChange(office)(who, 'change.do', { issueId, verb, reason: 'The vendor calls back.' });
/** Jira takes it at once; the app hears of it later. */
const edits: Act = (office, { id = '' }) =>
  office.must(LENA, 'PUT', `/issue/${id}`, { fields: office.byId({ 'Backout plan': adf('Hope.') }) });
const starts: Act = async (office, { id = '' }) => {
  const { status } = await office.move(LENA, id, 'Start implementation');
  if (status >= 400) throw new Error(String(status));
};

export const PAIRS: readonly Pair[] = [
  {
    name: 'Two votes, of which both are needed',
    prepare: async (office) => openRound(office, await office.submitted(RISKY)),
    one: votes(TOMASZ, 'approve'),
    other: votes(INGRID, 'approve'),
  },
  {
    name: 'A vote for and a vote against',
    prepare: async (office) => openRound(office, await office.submitted()),
    one: votes(DIEGO, 'approve'),
    other: votes(INGRID, 'reject'),
  },
  {
    name: 'Two votes of one person',
    prepare: async (office) => openRound(office, await office.submitted(RISKY)),
    one: votes(INGRID, 'approve'),
    other: votes(INGRID, 'reject'),
  },
  {
    name: 'A vote, and an edit of what is voted on',
    prepare: async (office) => openRound(office, await office.submitted()),
    one: votes(DIEGO, 'approve'),
    other: edits,
  },
  {
    name: 'A vote, and the change is withdrawn',
    prepare: async (office) => openRound(office, await office.submitted()),
    one: votes(DIEGO, 'approve'),
    other: says(LENA, 'withdraw'),
  },
  {
    name: 'Implementation begins, and an edit voids the approval',
    prepare: async (office) => ({ id: await office.approved() }),
    one: starts,
    other: edits,
  },
  {
    name: 'A change is put on hold twice',
    prepare: async (office) => ({ id: await office.submitted() }),
    one: says(LENA, 'hold'),
    other: says('chris.manager', 'hold'),
  },
  {
    name: 'A board is saved by two administrators',
    prepare: async (office) => {
      await admin(office)(ALMA, 'boards.save', { board: boardOf(office, 'Board'), version: 0 });
      return {};
    },
    ...savedAs((office, _, name) =>
      admin(office)(ALMA, 'boards.save', { board: boardOf(office, name), version: 1 }),
    ),
  },
  {
    name: 'A freeze is saved by two administrators',
    prepare: async (office) => {
      await admin(office)(ALMA, 'freezes.save', { freeze: FREEZE, version: 0, notify: false });
      return {};
    },
    ...savedAs((office, _, name) =>
      admin(office)(ALMA, 'freezes.save', { freeze: { ...FREEZE, name }, version: 1, notify: false }),
    ),
  },
  {
    name: 'A draft of a policy is saved by two administrators',
    prepare: async (office) => {
      const { newest } = await admin(office)(ALMA, 'policies.view', { projectId: office.projectId });
      return { page: JSON.stringify(newest) };
    },
    ...savedAs((office, memo, name) => saveDraft(office, memo, name)),
  },
  {
    name: 'A policy is activated by two administrators',
    prepare: async (office) => {
      const { newest } = await admin(office)(ALMA, 'policies.view', { projectId: office.projectId });
      const { draft } = await saveDraft(office, { page: JSON.stringify(newest) }, 'Low, in short');
      return { page: JSON.stringify({ version: draft?.version ?? 0 }) };
    },
    ...savedAs((office, memo, note) =>
      admin(office)(ALMA, 'policies.activate', {
        ...{ projectId: office.projectId, version: page<{ version: number }>(memo).version },
        ...{ effectiveFrom: null, openRounds: 'leave', note },
      }),
    ),
  },
  {
    name: 'A standard change is saved by two managers',
    prepare: async (office) => {
      await saveTemplate(office, TEMPLATE.name, 0);
      return {};
    },
    ...savedAs((office, _, name) => saveTemplate(office, name, 1)),
  },
  {
    name: 'A team is saved by two administrators',
    // Teams are the values of a field: that of any select field does.
    prepare: async (office) => {
      const { projectId } = office;
      const { candidates } = await admin(office)(ALMA, 'teams.list', { projectId });
      const source = candidates.find(({ name }) => name === 'Source');
      if (source === undefined) throw new Error('no field for teams');
      const field = { id: source.id };
      const { unknown } = await admin(office)(ALMA, 'teams.mapField', { projectId, field });
      return { id: unknown[0]?.id ?? '' };
    },
    ...savedAs((office, { id = '' }, name) =>
      admin(office)(ALMA, 'teams.save', {
        projectId: office.projectId,
        team: { id, name, lead: null, members: [office.account(DIEGO)], calendar: null },
      }),
    ),
  },
  {
    name: 'The gate is set by two administrators',
    prepare: () => Promise.resolve({}),
    one: (office) => admin(office)(ALMA, 'admin.setGate', { projectId: office.projectId, mode: 'observe' }),
    other: (office) => admin(office)(ALMA, 'admin.setGate', { projectId: office.projectId, mode: 'off' }),
  },
];

const boardOf = (office: Office, name: string): RequestOf<'boards.save'>['board'] => ({
  ...{ id: 'weekly-cab', name, kind: 'CAB', purpose: '', quorum: 1, projects: [] },
  ...{ chair: office.account(TOMASZ), deputies: [], groups: [], meets: null },
  members: [office.account(TOMASZ), office.account(INGRID)],
  ...{ cutOff: { hours: 0, calendar: null }, minutesPerItem: 10 },
});

function saveDraft(office: Office, memo: Memo, name: string) {
  type Newest = { version: number; table: RequestOf<'policies.saveDraft'>['draft'] };
  const { version, table } = page<Newest>(memo);
  const rows = table.rows.map((row, index) => (index === 0 ? { ...row, name } : row));
  return admin(office)(ALMA, 'policies.saveDraft', {
    ...{ projectId: office.projectId, version: 0, basedOn: version },
    draft: { hit: table.hit, rows, acknowledged: [] },
  });
}

const saveTemplate = (office: Office, name: string, revision: number) =>
  callResolver(office.site, 'steward-sla', office.account(ALMA), 'template.save', {
    ...{ projectId: office.projectId, id: 'restart-mail', revision, content: { ...TEMPLATE, name } },
  });
