import { HELD, type Entry } from '../../../scripts/bench/budgets';
import { budget, mark, shown, type Figure } from '../../../scripts/bench/figures';

export interface MeasuredPart {
  readonly title: string;
  readonly figures: readonly Figure[];
}
/** More at work than this, and what a clock on the wall says is about the machine. */
const QUIET = 2.5;

/** What a bundle may weigh at the most where its budget can't be reached; undefined: its budget holds. */
const heldFor = ({ what, unit }: Figure): number | undefined =>
  unit === 'kB' && what.endsWith(': size') ? HELD[what.slice(0, -': size'.length) as Entry] : undefined;

/**
 * Figures off their budget. Counts and sizes fail; times on the wall, which depend on the machine, and bundles that are known to
 * be over their budget and keep to what is held instead, are shortfalls.
 * @param load what the machine had to do besides
 */
export function judgeSpeed(
  parts: readonly MeasuredPart[],
  load: number,
): { readonly failures: string[]; readonly shortfalls: string[] } {
  const failures: string[] = [];
  const shortfalls: string[] = [];
  for (const { title, figures } of parts)
    for (const one of figures) {
      const where = `${title}: ${one.what.trim()} is ${shown(one)}`;
      const held = heldFor(one);
      if (!Number.isFinite(one.value)) failures.push(`${where}: it was not measured.`);
      else if (mark(one) === '') continue;
      else if (held !== undefined && one.value * 1000 <= held)
        shortfalls.push(
          `${where}, budget ${budget(one)}; held to ${held / 1000} kB instead, for the reasons in scripts/bench/budgets.ts.`,
        );
      else if (isTime(one))
        shortfalls.push(
          `${where}, budget ${budget(one)}${load > QUIET ? ` (the machine was busy: load ${load.toFixed(1)})` : ''}.`,
        );
      else failures.push(`${where}, budget ${budget(one)}.`);
    }
  return { failures, shortfalls };
}

const isTime = ({ unit }: Figure): boolean => unit === 'ms' || unit === 'ns' || unit === 'x';
