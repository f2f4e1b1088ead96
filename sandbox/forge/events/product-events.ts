import { randomUUID } from 'node:crypto';
import { LIMITS } from '../limits';
import type { Clock } from '../../core/clock';
import type { ProductEvent } from '../../core/types';
import type { Faults } from '../faults';
import type { AppManifest } from '../manifest/types';
import type { Deliverer } from '../queue/deliverer';

export interface ProductEventsOptions {
  readonly manifest: AppManifest;
  readonly cloudId: string;
  readonly clock: Clock;
  readonly faults: Faults;
  readonly deliverer: Deliverer;
  /** Told of an event that Forge would not deliver. */
  readonly onDropped: (event: ProductEvent, why: string) => void;
}

/** How far apart events of one burst may land when reordering is asked for, ms. */
const REORDER_MS = 5_000;

/** Hands product and lifecycle events to the triggers that subscribe to them. */
export function createProductEvents({
  manifest,
  cloudId,
  clock,
  faults,
  deliverer,
  onDropped,
}: ProductEventsOptions): (event: ProductEvent) => void {
  return (event) => {
    for (const trigger of manifest.triggers) {
      if (!trigger.events.includes(event.name)) continue;
      if (trigger.ignoreSelf && event.selfGenerated) continue;
      const now = clock.now();
      const payload: Record<string, unknown> = {
        ...event.payload,
        eventType: event.name,
        // Without ignoreSelf each payload says whether the app caused it.
        ...(!trigger.ignoreSelf && { selfGenerated: event.selfGenerated }),
        timestamp: event.payload['timestamp'] ?? String(now),
        context: { cloudId, moduleKey: trigger.key },
        contextToken: 'sandbox',
      };
      const bytes = Buffer.byteLength(JSON.stringify(payload));
      if (bytes > LIMITS.eventBytes) {
        onDropped(event, `its payload of ${bytes} bytes exceeds 200 kB`);
        continue;
      }
      deliverer.add({
        kind: 'event',
        moduleKey: trigger.key,
        name: event.name,
        jobId: '',
        eventId: randomUUID(),
        payload,
        created: now,
        due: now + lateness(faults),
        concurrency: null,
        chain: randomUUID(),
      });
    }
  };
}

function lateness({ settings, random }: Faults): number {
  const [least, most] = settings.eventLateMs;
  return Math.round(least + (most - least) * random() + (settings.reorder ? REORDER_MS * random() : 0));
}
