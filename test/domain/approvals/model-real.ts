import {
  closeRound,
  decide,
  gate,
  openConditions,
  openRound,
  openTurn,
  sealOf,
  turnToOpen,
} from '../../../src/domain/approvals';
import type {
  Ballot,
  ConditionMet,
  Exclusion,
  RosterEntry,
  Round,
  RoundDecision,
} from '../../../src/domain/approvals/types';
import { contentOf, definitionOf, inputAt, routedTo } from './approval-builders';
import type { Setup } from './model-reference';

const content = (number: number) => contentOf({ backOutPlan: `Plan ${number}` });

/** What an aggregate keeps: lists that only grow, and the engine asked anew each time. */
export class Real {
  now = 1000;
  live = 0;
  exclusions: Exclusion[] = [];
  readonly rounds: Round[] = [];
  readonly ballots: Ballot[] = [];
  readonly entries: RosterEntry[] = [];
  readonly met: ConditionMet[] = [];

  constructor(readonly setup: Setup) {
    this.open();
  }

  private get opening() {
    return {
      at: this.now,
      rosters: Object.fromEntries(this.setup.stages.map(({ id, people }) => [`group:${id}`, people])),
      dueAt: ({ id }: { readonly id: string }) => this.setup.stages.find((one) => one.id === id)?.due ?? null,
    };
  }

  open(): void {
    const stages = this.setup.stages.map(({ id, turn, rule, quorum, veto, due }) =>
      definitionOf({
        id,
        turn,
        rule,
        quorum,
        veto,
        approvers: [{ kind: 'group', groupId: id, via: 'board' }],
        ...(due === null ? {} : { deadline: { afterMs: 60_000, calendar: 'c', then: 'reject' as const } }),
      }),
    );
    const number = this.rounds.length + 1;
    const round = openRound({
      ...this.opening,
      issueId: '1',
      number,
      by: null,
      content: content(this.live),
      input: inputAt(this.setup.high ? 'High' : 'Low'),
      routed: routedTo(...stages),
      assessmentNumber: 1,
    });
    this.rounds.push(round);
    this.openTurns();
  }

  get round(): Round {
    return this.rounds.at(-1) as Round;
  }
  private set round(round: Round) {
    this.rounds[this.rounds.length - 1] = round;
  }
  get sight() {
    const { round, ballots, entries, exclusions, now } = this;
    return { round, ballots, entries, exclusions, now };
  }
  get liveSeal(): string {
    return sealOf(content(this.live));
  }
  get decision(): RoundDecision {
    const { exclusions, entries, now } = this;
    return decide(this.round, this.ballots, { exclusions, entries, now });
  }

  /** What a fold does with a material edit. */
  fold(): void {
    this.round = closeRound(this.round, { at: this.now, by: null, how: 'void' });
    this.open();
  }

  openTurns(): void {
    for (;;) {
      const next = turnToOpen(this.round, this.decision);
      if (next.length === 0) return;
      this.round = openTurn(this.round, next, this.opening);
    }
  }

  gatePasses(): boolean {
    return gate({
      now: this.now,
      liveSeal: this.liveSeal,
      liveContent: content(this.live),
      round: this.round,
      decision: this.decision,
      window: { start: 0, end: 1e12 },
      stoppers: [],
      screenEdits: [],
      onHold: false,
      schedule: { freezes: [], notWorkedOut: [], conflicts: [] },
      conditions: openConditions(this.round, this.ballots, this.met, this.entries),
    }).passes;
  }
}
