import type { StageRule, Vote } from '../../../src/domain/approvals/types';

/** What the model-based test starts from: one or two stages, the second in a later turn. */
export interface Setup {
  readonly high: boolean;
  readonly stages: readonly {
    readonly id: string;
    readonly turn: number;
    readonly rule: Exclude<StageRule, { kind: 'roles' }>;
    readonly quorum: number;
    readonly veto: boolean;
    readonly people: readonly string[];
    /** When it is rejected for being late; null: never. */
    readonly due: number | null;
  }[];
}

interface Cast {
  vote: Vote;
  for: string[];
  /** How many of its conditions are open. */
  open: number;
  id: string;
}
interface Sitting {
  people: Set<string>;
  left: Set<string>;
  gone: Set<string>;
  isOpen: boolean;
}

/** The same rules, told the plain way: state that is overwritten as things happen, and nothing kept of the past. */
export class Reference {
  now = 1000;
  live = 0;
  sealed = 0;
  accepted = 0;
  readonly excluded = new Set<string>();
  recused = new Set<string>();
  votes = new Map<string, Cast>();
  delegations = new Map<string, { to: string; until: number }>();
  sittings: Sitting[];

  constructor(readonly setup: Setup) {
    this.sittings = this.freshSittings();
    this.openTurns();
  }

  private freshSittings(): Sitting[] {
    return this.setup.stages.map(({ turn, people }) => ({
      people: new Set(turn === 0 ? people : []),
      left: new Set<string>(),
      gone: new Set<string>(),
      isOpen: turn === 0,
    }));
  }

  /** The next round: nothing of the one before counts. */
  restart(): void {
    this.sealed = this.live;
    this.recused = new Set();
    this.votes = new Map();
    this.delegations = new Map();
    this.sittings = this.freshSittings();
  }

  isOut = (person: string): boolean => this.excluded.has(person) || this.recused.has(person);

  /** Who fills the seat of a person; null: it doesn't count. */
  fillerOf(index: number, person: string): string | null {
    const sitting = this.sittings[index] as Sitting;
    if (!sitting.people.has(person) || this.isOut(person) || sitting.gone.has(person)) return null;
    if (this.votes.has(person)) return person;
    const cast = [...this.votes].filter(
      ([voter, { for: all }]) => all.includes(person) && !this.isOut(voter),
    );
    const last = cast.at(-1)?.[0];
    if (last !== undefined) return last;
    const delegation = this.delegations.get(person);
    const isActive = delegation !== undefined && this.now < delegation.until && !this.isOut(delegation.to);
    return isActive ? delegation.to : person;
  }

  private pairs(index: number): { person: string; filler: string }[] {
    return [...(this.sittings[index] as Sitting).people].flatMap((person) => {
      const filler = this.fillerOf(index, person);
      return filler === null ? [] : [{ person, filler }];
    });
  }

  mayVote(voter: string): boolean {
    if (this.isOut(voter)) return false;
    return this.setup.stages.some((_, index) =>
      this.pairs(index).some(({ person, filler }) => person === voter || filler === voter),
    );
  }

  principalsOf(voter: string): string[] {
    const all = this.setup.stages.flatMap((_, index) => this.pairs(index));
    return [
      ...new Set(
        all.filter(({ person, filler }) => filler === voter && person !== voter).map((one) => one.person),
      ),
    ];
  }

  /** A vote fills that seat, by its person or a delegate. */
  isUsed(index: number, person: string): boolean {
    const filler = this.fillerOf(index, person);
    if (filler === null) return false;
    return (
      this.votes.has(person) || (filler !== person && this.votes.get(filler)?.for.includes(person) === true)
    );
  }

  private people(index: number) {
    const pairs = this.pairs(index);
    const all = [...new Set(pairs.map(({ filler }) => filler))];
    const by = (vote: Vote) => all.filter((person) => this.votes.get(person)?.vote === vote);
    const away = (person: string): boolean =>
      (this.sittings[index] as Sitting).left.has(person) &&
      pairs.some((one) => one.person === person && one.filler === person);
    return { pairs, all, yes: by('approve'), no: by('reject'), abstained: by('abstain'), away };
  }

  needOf(index: number): number {
    const { all, abstained } = this.people(index);
    const n = all.length - abstained.length;
    const { rule } = this.setup.stages[index] as Setup['stages'][number];
    if (rule.kind === 'any') return 1;
    if (rule.kind === 'count') return rule.count;
    return Math.ceil(((rule.kind === 'all' ? 100 : rule.percent) * n) / 100);
  }

  approvers(index: number): string[] {
    return this.people(index).yes;
  }

  stageDecision(index: number): string {
    const { quorum, veto, due } = this.setup.stages[index] as Setup['stages'][number];
    if (!(this.sittings[index] as Sitting).isOpen) return 'waiting';
    const { all, yes, no, abstained, away } = this.people(index);
    const n = all.length - abstained.length;
    const voted = yes.length + no.length + abstained.length;
    const need = Math.max(1, this.needOf(index));
    const silent = all.filter((person) => !this.votes.has(person));
    const present = silent.filter((person) => !away(person));
    if (veto && no.length > 0) return 'rejected';
    if (n === 0 || quorum > all.length || (voted === 0 && need > n)) return 'blocked';
    if (yes.length >= need && voted >= quorum) return 'approved';
    if (yes.length + silent.length < need) return 'rejected';
    if (due !== null && this.now > due) return 'expired';
    return yes.length + present.length < need || voted + present.length < quorum ? 'blocked' : 'pending';
  }

  decision(): string {
    const all = this.setup.stages.map((_, index) => this.stageDecision(index));
    if (all.includes('rejected') || all.includes('expired')) return 'rejected';
    if (all.includes('blocked')) return 'blocked';
    if (all.some((one) => one !== 'approved')) return 'pending';
    const approvers = new Set(all.flatMap((_, index) => this.approvers(index)));
    if (!this.setup.high || approvers.size >= 2) return 'approved';
    const others = all.flatMap((_, index) => {
      const { pairs, all: fillers, away } = this.people(index);
      const principals = pairs.filter(({ person, filler }) => person !== filler).map(({ person }) => person);
      return [...fillers.filter((person) => this.votes.has(person) || !away(person)), ...principals];
    });
    return others.some((person) => !approvers.has(person)) ? 'pending' : 'blocked';
  }

  openTurns(): void {
    this.setup.stages.forEach(({ turn, people }, index) => {
      const sitting = this.sittings[index] as Sitting;
      const earlier = this.setup.stages.flatMap((one, at) =>
        one.turn < turn ? [this.stageDecision(at)] : [],
      );
      if (sitting.isOpen || earlier.some((one) => one !== 'approved')) return;
      sitting.isOpen = true;
      sitting.people = new Set(people);
    });
  }

  gatePasses(): boolean {
    const conditions = [...this.votes].some(
      ([who, { vote, open }]) => vote === 'approve' && open > 0 && !this.recused.has(who),
    );
    return this.live === this.sealed && this.decision() === 'approved' && !conditions;
  }
}
