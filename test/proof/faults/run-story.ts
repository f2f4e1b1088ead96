import { HOUR, MINUTE } from '../../journeys/support/office';
import type { FaultEffect } from '../../../sandbox/forge/faults';
import type { Office } from '../../journeys/support/office';
import { effectOf, type Call, type FaultName } from './effects';
import { finalState, type FinalState } from './final-state';
import { skewedBy } from './skew';
import { refusedIn, type Memo, type Story } from './story';
import { upkeep } from './upkeep';
import type { World } from './world';

/** A story whose beginning is kept: it can be told again and again. */
export interface Prepared {
  readonly story: Story;
  readonly state: string;
  readonly memo: Memo;
}
export interface Told {
  readonly calls: readonly Call[];
  readonly final: FinalState;
  /** What people could not do in the end. */
  readonly refused: readonly string[];
}

/** What is done to the site around a story; whatever faults were configured end before the upkeep looks. */
export interface Disturb {
  readonly before?: (office: Office) => void | Promise<void>;
  /** Milliseconds by which the app's clock is ahead of Jira's meanwhile. */
  readonly clock?: number;
  readonly after?: (office: Office) => Promise<void>;
  /** Called before each call of the app's. */
  readonly onCall?: () => void;
}

export async function prepare(world: World, story: Story): Promise<Prepared> {
  const { office, file } = await world.at(world.base);
  const memo = await story.prepare(office);
  await office.settle();
  await office.close();
  return { story, state: file, memo };
}

/** Tells the story; the call with this number (from 0) meets a fault. Without one nothing is disturbed. */
export async function tell(
  world: World,
  { story, state, memo }: Prepared,
  fault: { readonly nth: number; readonly name: FaultName } | null = null,
  disturb: Disturb = {},
): Promise<Told> {
  const { office, file } = await world.at(state);
  const calls: Call[] = [];
  office.site.faults.intercept((target, operation): FaultEffect | null => {
    const call = { target, operation };
    const effect = fault?.nth === calls.length ? effectOf(fault.name, call) : null;
    calls.push(call);
    disturb.onCall?.();
    return effect;
  });
  const setRight = skewedBy(disturb.clock ?? 0);
  await disturb.before?.(office);
  await story.act(office, memo);
  await office.settle();
  await disturb.after?.(office);
  await office.settle();
  setRight();
  office.site.faults.intercept(null);
  await afterwards(office);
  await office.close();
  const final = finalState(file);
  world.forget(file);
  return { calls, final, refused: refusedIn(office) };
}

/** The platform brings back what failed; the upkeep of the next two days looks at what nobody has looked at for a day. */
async function afterwards(office: Office): Promise<void> {
  const { clock } = office.site;
  await clock.step(30 * MINUTE);
  await office.settle();
  office.site.faults.configure({});
  for (let day = 0; day < 2; day++) {
    await clock.set(clock.now() + 25 * HOUR);
    await upkeep(office);
    await clock.step(20 * MINUTE);
    await office.settle();
  }
}
