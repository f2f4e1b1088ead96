import { raisedEvent } from '../../domain/priority';
import { isoOf } from '../../jira/instant';
import type { FiredAction, FiredStep, IssueState, WaitingMail } from '../../store/issue-state-types';
import { retryOnConflict } from '../../store/transaction';
import { clocksDueAt, type Clock } from '../clocks/replay-clocks';
import type { Happening } from '../happening';
import { record } from '../record';
import { keyOf, type Scene } from './scene';

/** What is written beside the actions of a step. */
interface Beside {
  readonly waits?: WaitingMail | null;
  /** The priority that is about to be set by us, so that the matrix doesn't take it back. */
  readonly raisedTo?: string;
  readonly happenings?: readonly Happening[];
  readonly outcome?: FiredStep['outcome'];
}

/** What became of each action of one step, and how it gets into the aggregate. */
export class StepLog {
  #actions: FiredAction[];

  constructor(
    private readonly scene: Scene,
    private readonly clocks: readonly Clock[],
  ) {
    const count = scene.definition?.actions.length ?? scene.step.actions?.length ?? 1;
    this.#actions = Array.from(
      { length: Math.max(count, scene.step.actions?.length ?? 0) },
      (_, index) => scene.step.actions?.[index] ?? { outcome: 'waiting', ref: null, why: null },
    );
  }

  get actions(): readonly FiredAction[] {
    return this.#actions;
  }

  set(index: number, action: FiredAction): void {
    this.#actions = this.#actions.map((one, place) => (place === index ? action : one));
  }

  /** Writes down that an action is about to be done. Where that fails it hasn't begun. */
  async begin(index: number, ref: string | null, beside: Beside = {}): Promise<void> {
    const before = this.#actions[index];
    this.set(index, { outcome: 'begun', ref, why: null });
    try {
      await this.save(beside);
    } catch (error) {
      if (before) this.set(index, before);
      throw error;
    }
  }

  /** Writes the actions as they stand, with what belongs to them, in one transaction. */
  async save({ waits = null, raisedTo, happenings = [], outcome }: Beside = {}): Promise<IssueState> {
    const { deps, folded, step } = this.scene;
    const key = keyOf(step);
    return retryOnConflict(async () => {
      const state = await deps.store.issues.get(folded.issue.id);
      if (state === null) throw new Error(`the aggregate of issue ${folded.issue.id} is gone`);
      const fired = state.fired.map((one) => (keyOf(one) === key ? this.#stepOf(one, outcome) : one));
      const waitingMails = waits === null ? state.waitingMails : [...state.waitingMails, waits];
      const facts = raisedTo === undefined ? state.facts : withRaise(state, key, raisedTo, deps.clock.now());
      const dueAt = clocksDueAt(folded.rules, this.clocks, { fired, waitingMails }, folded.now);
      return record(deps, { ...state, fired, waitingMails, facts, dueAt }, happenings);
    });
  }

  /** The step is over: every action was dealt with, well or not. */
  async finish(): Promise<IssueState> {
    const { deps, step } = this.scene;
    const commentId = this.#commentId();
    const data = { key: keyOf(step), commentId, actions: this.#actions.map(({ outcome }) => outcome) };
    const happening: Happening = { kind: 'escalation sent', at: deps.clock.now(), actor: null, data };
    return this.save({ happenings: [happening], outcome: 'sent' });
  }

  #stepOf(one: FiredStep, outcome: FiredStep['outcome'] = one.outcome): FiredStep {
    return { ...one, outcome, commentId: this.#commentId(), actions: this.#actions };
  }

  #commentId(): string | null {
    const index = this.scene.definition?.actions.findIndex(({ kind }) => kind === 'comment') ?? -1;
    return this.#actions[index]?.ref ?? null;
  }
}

function withRaise(state: IssueState, key: string, priorityId: string, now: number): IssueState['facts'] {
  const id = `raise:${key}:${priorityId}`;
  if (state.facts.some((fact) => fact.kind === 'own' && fact.id === id)) return state.facts;
  const fact = {
    kind: 'own' as const,
    id,
    at: isoOf(now),
    author: null,
    event: raisedEvent(priorityId),
  };
  return [...state.facts, fact];
}
