import {
  checkBallot,
  checkClearing,
  checkDeparture,
  checkJoin,
  checkRecusal,
  checkStandIn,
  checkStrike,
} from '../../../src/domain/approvals';
import type { Vote } from '../../../src/domain/approvals/types';
import { entry } from './approval-builders';
import type { Real } from './model-real';
import type { Reference } from './model-reference';

/** Does the same to both; what the engine allows has to be what the reference allows. */
export type Step = (model: Reference, real: Real) => void;

export const vote =
  (who: string, cast: Vote, conditions: number): Step =>
  (model, real) => {
    const ballot = {
      roundId: real.round.id,
      accountId: who,
      vote: cast,
      reason: 'since',
      seal: real.round.seal,
      ...(cast === 'approve' && conditions > 0
        ? { conditions: Array<string>(conditions).fill('first this') }
        : {}),
    };
    const verdict = checkBallot({ ...real.sight, ballot, liveSeal: real.liveSeal });
    expect(verdict.ok).toBe(model.mayVote(who) && model.live === model.sealed);
    if (!verdict.ok) return;
    const principals = model.principalsOf(who);
    expect([...verdict.for].sort()).toEqual(principals.sort());
    const id = `v${real.ballots.length}`;
    real.ballots.push({ ...ballot, id, at: real.now, for: verdict.for });
    model.votes.delete(who);
    model.votes.set(who, { vote: cast, for: principals, open: ballot.conditions?.length ?? 0, id });
    model.accepted += 1;
  };

export const meet =
  (who: string): Step =>
  (model, real) => {
    const cast = model.votes.get(who);
    if (cast === undefined || cast.open === 0) return;
    cast.open -= 1;
    real.met.push({ ballotId: cast.id, condition: cast.open, by: 'x', at: real.now, note: null });
  };

export const delegate =
  (who: string, to: string, length: number): Step =>
  (model, real) => {
    const [from, until] = [real.now, real.now + length];
    const delegationId = `d${real.entries.length}`;
    const what = { kind: 'delegated' as const, accountId: who, to, from, until, delegationId };
    real.entries.push(entry(real.round, what, real.now));
    if (who !== to) model.delegations.set(who, { to, until });
  };
export const endDelegation =
  (who: string): Step =>
  (model, real) => {
    model.delegations.delete(who);
    for (const one of [...real.entries]) {
      if (one.kind !== 'delegated' || one.accountId !== who || one.roundId !== real.round.id) continue;
      const { accountId, delegationId } = one;
      real.entries.push(entry(real.round, { kind: 'delegationEnded', accountId, delegationId }, real.now));
    }
  };

export const recuse =
  (who: string): Step =>
  (model, real) => {
    const verdict = checkRecusal({ ...real.sight, accountId: who, reason: 'since' });
    expect(verdict.ok).toBe(model.mayVote(who));
    if (!verdict.ok) return;
    real.entries.push(entry(real.round, { kind: 'recused', accountId: who }, real.now));
    model.recused.add(who);
  };

const CHAIR = { by: 'chair', isChair: true };
const stageOf = (model: Reference, stageId: string) => {
  const index = model.setup.stages.findIndex(({ id }) => id === stageId);
  return { index, sitting: model.sittings[index] };
};

export const join =
  (stageId: string, who: string): Step =>
  (model, real) => {
    const { sitting } = stageOf(model, stageId);
    const verdict = checkJoin({ ...real.sight, ...CHAIR, stageId, accountId: who, via: 'board' });
    const isFree = sitting !== undefined && (!sitting.people.has(who) || sitting.gone.has(who));
    expect(verdict.ok).toBe(sitting?.isOpen === true && !model.isOut(who) && isFree);
    if (!verdict.ok || sitting === undefined) return;
    real.entries.push(entry(real.round, { kind: 'joined', stageId, accountId: who, via: 'board' }, real.now));
    sitting.people.add(who);
    sitting.left.delete(who);
    sitting.gone.delete(who);
  };

export const standIn =
  (stageId: string, who: string, to: string): Step =>
  (model, real) => {
    const { index, sitting } = stageOf(model, stageId);
    const verdict = checkStandIn({ ...real.sight, ...CHAIR, stageId, accountId: who, to });
    const isFree =
      sitting?.isOpen === true && model.fillerOf(index, who) !== null && !model.isUsed(index, who);
    expect(verdict.ok).toBe(isFree && who !== to && !model.isOut(to));
    if (!verdict.ok || sitting === undefined) return;
    real.entries.push(entry(real.round, { kind: 'stoodIn', stageId, accountId: who, to }, real.now));
    sitting.people.delete(who);
    sitting.people.add(to);
    sitting.left.delete(to);
    sitting.gone.delete(to);
  };

export const leave =
  (stageId: string, who: string): Step =>
  (model, real) => {
    const { index, sitting } = stageOf(model, stageId);
    if (sitting?.people.has(who) !== true || model.isUsed(index, who)) return;
    real.entries.push(entry(real.round, { kind: 'vacated', stageId, accountId: who }, real.now, null));
    sitting.left.add(who);
  };
export const confirmDeparture =
  (stageId: string, who: string): Step =>
  (model, real) => {
    const { index, sitting } = stageOf(model, stageId);
    const verdict = checkDeparture({ ...real.sight, ...CHAIR, stageId, accountId: who });
    const isUnused =
      sitting !== undefined && model.fillerOf(index, who) !== null && !model.isUsed(index, who);
    if (sitting?.left.has(who) === true) expect(verdict.ok).toBe(isUnused);
    if (!verdict.ok || sitting === undefined) return;
    real.entries.push(entry(real.round, { kind: 'departureConfirmed', stageId, accountId: who }, real.now));
    sitting.gone.add(who);
    // The vote with which somebody comes back is a later one.
    model.now = real.now += 1;
  };

const MANAGER = { by: 'max', isChangeManager: true, reason: 'since' };
export const strike =
  (who: string): Step =>
  (model, real) => {
    const ballotId = model.votes.get(who)?.id ?? 'none';
    const verdict = checkStrike({ ...real.sight, ...MANAGER, ballotId });
    expect(verdict.ok).toBe(model.votes.has(who));
    if (!verdict.ok) return;
    real.entries.push(entry(real.round, { kind: 'struck', accountId: who, ballotId }, real.now));
    model.votes.delete(who);
  };
export const getPart =
  (who: string): Step =>
  (model, real) => {
    model.excluded.add(who);
    real.exclusions = [...real.exclusions, { accountId: who, why: 'implementer' }];
  };
export const clear =
  (who: string): Step =>
  (model, real) => {
    const verdict = checkClearing({ exclusions: real.exclusions, ...MANAGER, accountId: who });
    expect(verdict.ok).toBe(model.excluded.has(who));
    model.excluded.delete(who);
    real.exclusions = real.exclusions.filter(({ accountId }) => accountId !== who);
  };

export const edit =
  (content: number): Step =>
  (model, real) => {
    model.live = real.live = content;
  };
/** What a fold does after a material edit. */
export const fold: Step = (model, real) => {
  if (model.live === model.sealed) return;
  real.fold();
  model.restart();
};
export const tick =
  (length: number): Step =>
  (model, real) => {
    model.now = real.now += length;
  };
