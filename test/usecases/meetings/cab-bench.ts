import type { Board } from '../../../src/contract/boards';
import type { LeadAct, MeetingAnswer, MeetingView } from '../../../src/contract/meetings';
import type { ApprovalPolicy, StageDefinition } from '../../../src/domain/approvals/types';
import type { RulesInForce } from '../../../src/domain/rules/types';
import { store } from '../../../src/store';
import { BOARDS } from '../../../src/usecases/boards';
import { CAB } from '../../../src/usecases/meetings';
import type { AskWork, UpkeepWork } from '../../../src/usecases/deps';
import { workUpkeep } from '../../../src/usecases/upkeep/work-upkeep';
import { workAsk } from '../../../src/usecases/work-ask';
import { workIssue } from '../../../src/usecases/work-issue';
import { openBench, type Bench } from '../support/app-bench';
import { FIELD, testRules } from '../support/rules';
import { submitted } from '../support/schedule';

/** Meets every Wednesday from 10:00 to 11:00 in Berlin; changes are to come 24 hours before. The bench begins on Sunday, 22 November. */
export const board = (extra: Partial<Board> = {}): Board => ({
  id: 'cab',
  name: 'CAB',
  kind: 'CAB',
  purpose: '',
  chair: 'cat',
  deputies: ['carl'],
  members: ['cat', 'carl', 'cleo'],
  groups: [],
  quorum: 2,
  projects: [],
  meets: {
    id: 'weekly',
    name: '',
    timeZone: 'Europe/Berlin',
    start: '2026-11-18T10:00',
    minutes: 60,
    rule: 'FREQ=WEEKLY',
    except: [],
    extra: [],
  },
  cutOff: { hours: 24, calendar: null },
  minutesPerItem: 10,
  ...extra,
});

/** A stage in which two of a board have to approve. */
export const cabStage = (extra: Partial<StageDefinition> = {}): StageDefinition => ({
  id: 'cab',
  name: 'CAB',
  approvers: [{ kind: 'board', boardId: 'cab', via: 'CAB' }],
  rule: { kind: 'count', count: 2 },
  quorum: 2,
  veto: false,
  firstDecides: false,
  ...extra,
});

/** Every change goes through these stages. */
const policy =
  (stages: readonly StageDefinition[]) =>
  (base: ApprovalPolicy): ApprovalPolicy => ({
    ...base,
    rows: [
      { id: 'all', name: 'All changes', when: 'otherwise', outcome: { kind: 'stages', stages: [...stages] } },
    ],
  });

export const cabRules = (stages: readonly StageDefinition[] = [cabStage()]): RulesInForce => {
  const rules = testRules();
  const project = rules.projects['10']!;
  return {
    ...rules,
    projects: { '10': { ...project, approvalPolicies: project.approvalPolicies.map(policy(stages)) } },
  };
};

export const WEDNESDAY = 'cab_2026-11-25T09:00:00.000Z';
export const START = Date.parse('2026-11-25T09:00:00.000Z');

export interface CabBench extends Bench {
  change(extra?: Record<string, unknown>, by?: string): Promise<{ id: string; key: string }>;
  view(who: string, ifVersion?: string | null): Promise<MeetingAnswer>;
  whole(who: string): Promise<MeetingView>;
  act(who: string, act: LeadAct, actId?: string): Promise<MeetingView>;
  pull(who: string, issueId: string): Promise<MeetingView>;
  vote(who: string, issueIds: readonly string[]): ReturnType<(typeof CAB)['cab.vote']>;
  /** Works on the queues, upkeep among them. */
  work(): Promise<void>;
}

let acts = 0;
export const nextAct = (): string => `act-${String(++acts).padStart(8, '0')}`;

export async function openCab(one: Board = board(), rules = cabRules()): Promise<CabBench> {
  const bench = await openBench(rules);
  await BOARDS['boards.save'](bench.as('admin'), { board: one, version: 0 }, { accountId: 'admin' });
  // Who manages changes leads any meeting: nobody here does unless a test says so.
  bench.site.restricted.set('manage-changes', new Set(['max']));
  const wholeOf = (answer: MeetingAnswer): MeetingView => {
    if (!answer.changed) throw new Error('it says that nothing has changed');
    return answer;
  };
  const view: CabBench['view'] = (who, ifVersion = null) =>
    CAB['cab.meeting'](bench.as(who), { meetingId: WEDNESDAY, ifVersion }, { accountId: who });
  return Object.assign(bench, {
    change: async (extra: Record<string, unknown> = {}, by = 'ann') => {
      const fields = {
        [FIELD.plannedStart]: '2026-11-26T10:00:00.000+0000',
        [FIELD.plannedEnd]: '2026-11-26T12:00:00.000+0000',
        [FIELD.service]: `Service ${++acts}`,
        ...extra,
      };
      const { id, key } = await submitted(bench, fields, by);
      return { id, key };
    },
    view,
    whole: async (who: string) => wholeOf(await view(who)),
    act: async (who: string, act: LeadAct, actId = nextAct()) =>
      wholeOf(await CAB['cab.act'](bench.as(who), { meetingId: WEDNESDAY, actId, act }, { accountId: who })),
    pull: async (who: string, issueId: string) => {
      const request = { meetingId: WEDNESDAY, actId: nextAct(), issueId, reason: 'I want to talk about it' };
      return wholeOf(await CAB['cab.pull'](bench.as(who), request, { accountId: who }));
    },
    vote: async (who: string, issueIds: readonly string[]) => {
      const votes = await Promise.all(
        issueIds.map(async (issueId) => {
          const round = (await store.issues.get(issueId))?.rounds.at(-1);
          return { issueId, roundId: round?.id ?? '', seal: round?.seal ?? '', vote: 'approve' as const };
        }),
      );
      return CAB['cab.vote'](bench.as(who), { meetingId: WEDNESDAY, votes }, { accountId: who });
    },
    work: async () => {
      for (let next = bench.queue.shift(); next !== undefined; next = bench.queue.shift()) {
        if ((next.options.delaySeconds ?? 0) > 0) continue;
        if (next.queue === 'issue-work') await workIssue(bench.as(null), next.body as never);
        if (next.queue === 'ask-work') await workAsk(bench.as(null), next.body as AskWork);
        if (next.queue === 'upkeep-work') await workUpkeep(bench.as(null), next.body as UpkeepWork);
      }
    },
  });
}
