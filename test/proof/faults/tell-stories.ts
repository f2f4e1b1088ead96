import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { STORIES } from './stories';
import type { SweepOptions, Swept } from './sweep';
import type { Weathered } from './weather';

/** What a teller is told to tell. */
export interface Order {
  readonly nth: number;
  readonly options: SweepOptions;
}
/** What came of a story. */
export type Report =
  | { readonly nth: number; readonly swept: Swept; readonly weathered: readonly Weathered[] }
  | { readonly nth: number; readonly error: string };

/**
 * Tells every story, in so many processes at a time, and gives what came of each in the order of STORIES. A process that ends on the
 * way makes the whole fail: what it had under way is not proved.
 */
export async function tellStories(
  processes: number,
  options: SweepOptions,
  say: (words: string) => void = () => undefined,
): Promise<Report[]> {
  const reports: Report[] = [];
  const left = STORIES.map((_, nth) => nth);
  const tellAll = async (): Promise<void> => {
    const teller = fork(join(__dirname, 'teller.ts'), { execArgv: ['--import', 'tsx'] });
    try {
      for (let nth = left.shift(); nth !== undefined; nth = left.shift()) {
        reports[nth] = await answerOf(teller, { nth, options });
        say(`${STORIES[nth]?.name}: told`);
      }
    } finally {
      teller.disconnect();
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
