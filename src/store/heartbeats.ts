import { kvs } from '@forge/kvs';
import * as z from '../shape';
import { KEY } from './keys';
import { getManyCached } from './kvs';

const run = z.object({
  /** ISO instant. */
  at: z.string(),
  /** How many pieces of work it began. */
  count: z.int(),
  /** Of the failure that stopped it; null: it came to its end. */
  code: z.string().nullable(),
});
export type ScheduleRun = z.infer<typeof run>;

const probe = z.object({ id: z.string(), sentAt: z.string(), arrivedAt: z.string().nullable() });
/** A test message: when it was sent through a queue and when it came out. */
export type Probe = z.infer<typeof probe>;

const SCHEDULES = ['sweep', 'daily'] as const;

/** Signs of life, each the last one of its kind. They tell people how the app is, and decide nothing. */
export interface Heartbeats {
  /** One request. Null: none was ever noted, or it can't be read. */
  runs(): Promise<Readonly<Record<(typeof SCHEDULES)[number], ScheduleRun | null>>>;
  noteDaily(at: string, began: number, code: string | null): Promise<void>;
  /** In the order asked, in one request. */
  probes(queues: readonly string[]): Promise<readonly (Probe | null)[]>;
  sendProbe(queue: string, id: string, at: string): Promise<void>;
  /** A message that came out of the queue; what isn't the last one sent is passed over. */
  probeArrived(queue: string, id: string, at: string): Promise<void>;
}

const readOr = <T>(schema: z.Reader<T>, value: unknown): T | null => {
  const read = schema.safeParse(value);
  return read.success ? read.data : null;
};

export const heartbeats: Heartbeats = {
  runs: async () => {
    const [sweep, daily] = await getManyCached(SCHEDULES.map(KEY.scheduleRun));
    return { sweep: readOr(run, sweep), daily: readOr(run, daily) };
  },
  noteDaily: (at, began, code) => kvs.set(KEY.scheduleRun('daily'), { at, count: began, code }),
  probes: async (queues) => (await getManyCached(queues.map(KEY.probe))).map((value) => readOr(probe, value)),
  sendProbe: (queue, id, at) => kvs.set(KEY.probe(queue), { id, sentAt: at, arrivedAt: null }),
  probeArrived: async (queue, id, at) => {
    const sent = readOr(probe, await kvs.get<unknown>(KEY.probe(queue)));
    if (sent?.id === id) await kvs.set(KEY.probe(queue), { ...sent, arrivedAt: sent.arrivedAt ?? at });
  },
};
