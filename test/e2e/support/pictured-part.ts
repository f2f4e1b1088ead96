import { mkdirSync } from 'node:fs';
import type { Desk } from './acme';

const FOLDER = '.cache/e2e';

/** Like `it`; when the part fails, a picture of every open page is left in `.cache/e2e` for whoever looks into it. */
export function picturedPart(
  desks: () => readonly Desk[],
): (name: string, run: () => Promise<void> | void) => void {
  return (name, run) =>
    it(name, async () => {
      try {
        await run();
      } catch (error) {
        mkdirSync(FOLDER, { recursive: true });
        const stem = name.slice(0, 40).replace(/\W+/g, '-');
        for (const desk of desks())
          await desk.page
            .screenshot({ path: `${FOLDER}/${stem}-${desk.who}.png`, fullPage: true })
            .catch(() => undefined);
        throw error;
      }
    });
}
