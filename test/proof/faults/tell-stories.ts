import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { PAIRS } from './at-once/pairs';
import type { Both } from './at-once/tell-both';
import { STORIES } from './stories';
import type { SweepOptions, Swept } from './sweep';
import type { Weathered } from './weather';

/** What a teller is told to tell: a story under faults and in bad weather, or what two people do at once. */
export interface Order {
  readonly kind: 'story' | 'pair';
  /** Place in STORIES or PAIRS. */
  readonly nth: number;
  readonly options: SweepOptions;
}
/** What came of it. */
export type Report =
  | { readonly swept: Swept; readonly weathered: readonly Weathered[] }
  | { readonly both: Both }
  | { readonly error: string };

/**
 * Tells everything, in so many processes at a time, and gives what came of each in the order of STORIES and PAIRS. A process that ends
 * on the way makes the whole fail: what it had under way is not proved.
 */
export async function tellStories(
  processes: number,
  options: SweepOptions,
  say: (words: string) => void = () => undefined,
): Promise<Report[]> {
  const orders: readonly Order[] = [
    ...STORIES.map((_, nth) => ({ kind: 'story' as const, nth, options })),
    ...PAIRS.map((_, nth) => ({ kind: 'pair' as const, nth, options })),
  ];
  const reports: Report[] = [];
  let next = 0;
  const tellAll = async (): Promise<void> => {
    const teller = fork(join(__dirname, 'teller.ts'), { execArgv: ['--import', 'tsx'] });
    try {
      for (let at = next++; at < orders.length; at = next++) {
        reports[at] = await answerOf(teller, orders[at] as Order);
        say(`faults: ${at + 1} of ${orders.length} told`);
      }
    } finally {
      if (teller.connected) teller.disconnect();
    }
  };
  await Promise.all(Array.from({ length: processes }, tellAll));
  return reports;
}

const answerOf = (teller: ChildProcess, order: Order): Promise<Report> =>
  new Promise((resolve, reject) => {
    const ended = (code: number | null): void => reject(new Error(`A teller of stories ended (${code}).`));
    teller.once('exit', ended);
    teller.once('message', (report) => {
      teller.off('exit', ended);
      resolve(report as Report);
    });
    teller.send(order);
  });
