import type { RequestOf } from '../../src/contract/resolvers';
import { people } from '../jira/seed/people';
import { acting } from './acting';
import type { Sandbox } from '..';

const MINUTE = 60_000;
const DAY = 86_400_000;
const BOARD = 'weekly-cab';
const ZONE = 'Europe/Berlin';

/** The CAB is a board that meets once a week, the first time on the first working day after tomorrow. */
export async function saveBoard(site: Sandbox): Promise<void> {
  const board: RequestOf<'boards.save'>['board'] = {
    id: BOARD,
    name: 'Weekly CAB',
    kind: 'CAB',
    purpose: 'Changes of more than low risk.',
    chair: people.cabTomasz.id,
    deputies: [people.cabPriya.id],
    members: [],
    groups: [cabGroup(site)],
    quorum: 2,
    projects: [],
    meets: {
      id: 'weekly',
      name: '',
      timeZone: ZONE,
      start: `${firstMeetingDay(site.clock.now())}T10:00`,
      minutes: 90,
      rule: 'FREQ=WEEKLY',
      except: [],
      extra: [],
    },
    cutOff: { hours: 24, calendar: null },
    minutesPerItem: 10,
  };
  await acting(site).admin('boards.save', { board, version: 0 });
}

/** Whatever day the demo is opened on, what is submitted then is in time for the next meeting. */
function firstMeetingDay(now: number): string {
  const days = [2, 3, 4].map((ahead) => new Date(now + ahead * DAY));
  const day = days.find((one) => one.getUTCDay() % 6 !== 0);
  return (day ?? new Date(now)).toISOString().slice(0, 10);
}

function cabGroup(site: Sandbox): string {
  const group = site.jira.context.tables.table('groups').by('name', 'cab-members')[0];
  if (!group) throw new Error('The demo needs the group "cab-members".');
  return group.id;
}

/**
 * The next version of the approval policy: the board decides what is Medium or more. The services have owners by now, who speak for
 * themselves where the CAB's members spoke for them.
 */
export async function seatBoard(site: Sandbox, projectId: string): Promise<void> {
  const { admin } = acting(site);
  const { newest } = await admin('policies.view', { projectId });
  const { hit } = newest.table;
  const rows = newest.table.rows.map((row): Row =>
    row.outcome.kind === 'stages'
      ? { ...row, outcome: { ...row.outcome, stages: withBoard(row.outcome.stages) } }
      : row,
  );
  const { draft } = await admin('policies.saveDraft', {
    projectId,
    draft: { hit, rows, acknowledged: [] },
    version: 0,
    basedOn: newest.version,
  });
  await admin('policies.activate', {
    projectId,
    version: draft?.version ?? 0,
    effectiveFrom: null,
    openRounds: 'leave',
    note: 'The CAB is a board now, with meetings and minutes.',
  });
}

type Row = RequestOf<'policies.saveDraft'>['draft']['rows'][number];
type Stages = Extract<Row['outcome'], { kind: 'stages' }>['stages'];

/** The stages of a row, by their ids in the shipped policy. */
function withBoard(stages: Stages): Stages {
  const board = { kind: 'board' as const, boardId: BOARD, via: 'CAB' };
  const owner = { kind: 'serviceOwner' as const, via: 'service owner' };
  const hasCab = stages.some(({ id }) => id === 'cab');
  return stages.map((stage) => {
    if (stage.id === 'cab') return { ...stage, approvers: [board] };
    if (stage.id !== 'owner') return stage;
    return hasCab
      ? { ...stage, approvers: [owner] }
      : { ...stage, id: 'cab', name: 'CAB', approvers: [board] };
  });
}

/** One of the CAB is on leave this week, and a colleague votes in her place. */
export async function delegateVotes(site: Sandbox): Promise<void> {
  const now = site.clock.now();
  await acting(site).ask('cabIngrid', 'steward-desk', 'delegation.make', {
    to: people.agentAmara.id,
    from: new Date(now).toISOString(),
    until: new Date(now + 7 * DAY).toISOString(),
    scope: { kind: 'all' },
    note: 'On leave',
  });
  await site.settle();
}

/** A meeting outside the rhythm: the chair calls it, two of the board talk about one change, approve it and leave minutes. */
export async function holdMeeting(site: Sandbox, issueId: string): Promise<void> {
  const { ask } = acting(site);
  const { id: meetingId } = await ask('cabTomasz', 'steward-desk', 'cab.call', {
    boardId: BOARD,
    start: new Date(site.clock.now()).toISOString(),
    minutes: 30,
  });
  let acts = 0;
  const act = (who: 'cabTomasz' | 'cabPriya', wanted: RequestOf<'cab.act'>['act']) =>
    ask(who, 'steward-desk', 'cab.act', { meetingId, actId: `first-meeting-${++acts}`, act: wanted });
  await act('cabTomasz', { verb: 'start' });
  for (const who of ['cabTomasz', 'cabPriya'] as const)
    await act(who, { verb: 'attend', accountId: people[who].id, present: true });
  await act('cabTomasz', { verb: 'next', issueId });
  await site.clock.step(12 * MINUTE);
  const text = 'A second person reads each route before it is set. We need not see them one by one.';
  const seen = await act('cabTomasz', { verb: 'note', issueId, text });
  const wanted = seen.changed ? seen.items.find((item) => item.issueId === issueId)?.vote : undefined;
  if (!wanted) throw new Error('The first meeting of the demo has nothing to vote on.');
  const { roundId, seal } = wanted;
  for (const who of ['cabTomasz', 'cabPriya'] as const)
    await ask(who, 'steward-desk', 'cab.vote', {
      meetingId,
      votes: [{ issueId, roundId, seal, vote: 'approve' }],
    });
  await act('cabTomasz', { verb: 'end' });
  await site.settle();
}
