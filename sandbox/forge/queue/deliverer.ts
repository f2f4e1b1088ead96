import { randomUUID } from 'node:crypto';
import type { Clock } from '../../core/clock';
import type { Activity } from '../activity';
import type { Faults } from '../faults';
import type { InvokeResult } from '../runtime/invoker';
import { LIMITS } from '../limits';
import { nextAttempt } from './next-attempt';
import type { Delivery, DeliveryStore } from './delivery-store';

export interface DelivererOptions {
  readonly store: DeliveryStore;
  readonly clock: Clock;
  readonly activity: Activity;
  readonly faults: Faults;
  /** Calls the consumer or trigger function. */
  readonly deliver: (delivery: Delivery) => Promise<InvokeResult>;
}

/** Brings deliveries to their functions when they are due: at least once, with retries, a few at a time per concurrency key. */
export interface Deliverer {
  add(delivery: Omit<Delivery, 'id' | 'state' | 'attempts' | 'retryContext'>): void;
  /** Takes up what an earlier run of this site left. */
  resume(): void;
  /** Forgets everything that has not been delivered; what runs is not stopped. */
  clear(): void;
  /** Due deliveries that wait for a concurrency limit. */
  readonly held: number;
}

export function createDeliverer({ store, clock, activity, faults, deliver }: DelivererOptions): Deliverer {
  const running = new Map<string, number>();
  /** Due, but held back by a concurrency limit. */
  const held: Delivery[] = [];
  /** Ids that this process is running: a row left as "running" by an earlier process may be taken up, these may not. */
  const active = new Set<string>();

  function schedule(delivery: Delivery): void {
    clock.at(delivery.due, `${delivery.kind} ${delivery.name}`, () => start(delivery.id));
  }

  async function start(id: string): Promise<void> {
    const delivery = store.get(id);
    if (!delivery || active.has(id) || (delivery.state !== 'waiting' && delivery.state !== 'running')) return;
    const { concurrency } = delivery;
    if (concurrency && (running.get(concurrency.key) ?? 0) >= concurrency.limit) {
      held.push(delivery);
      return;
    }
    if (concurrency) running.set(concurrency.key, (running.get(concurrency.key) ?? 0) + 1);
    active.add(id);
    store.put({ ...delivery, state: 'running' });
    try {
      await activity.during(async () => finish(delivery, await deliver(delivery)));
    } finally {
      active.delete(id);
      if (concurrency) release(concurrency.key);
    }
  }

  function release(key: string): void {
    running.set(key, (running.get(key) ?? 1) - 1);
    const index = held.findIndex((delivery) => delivery.concurrency?.key === key);
    if (index === -1) return;
    const [next] = held.splice(index, 1);
    if (next) clock.at(clock.now(), `${next.kind} ${next.name}`, () => start(next.id));
  }

  function finish(delivery: Delivery, result: InvokeResult): void {
    // Cleared while it ran.
    if (!store.get(delivery.id)) return;
    const next = nextAttempt(delivery, result, clock.now());
    // Nobody asks for statistics about events: a delivered one leaves nothing behind.
    if (next.kind === 'event' && next.state !== 'waiting') store.remove(next.id);
    else store.put(next);
    if (next.state === 'waiting') schedule(next);
  }

  return {
    get held() {
      return held.length;
    },
    add(given) {
      const copies = faults.random() < faults.settings.duplicates ? 2 : 1;
      for (let copy = 0; copy < copies; copy += 1) {
        const delivery: Delivery = {
          ...given,
          id: randomUUID(),
          state: 'waiting',
          attempts: 0,
          retryContext: null,
        };
        store.put(delivery);
        schedule(delivery);
      }
    },
    clear() {
      held.length = 0;
      store.clear();
    },
    resume() {
      store.prune(clock.now() - LIMITS.push.retentionMs);
      store.open().forEach(schedule);
    },
  };
}
