import type { OpenCase } from '../../domain/forecast/cases';
import type { RulesInForce } from '../../domain/rules/types';
import { calendarBook } from '../../domain/time/book';
import type { Millis } from '../../domain/time/types';
import type { IssuePage } from '../../store/issue-lists';
import type { KeptCase } from '../../store/issue-state-types';
import type { Deps } from '../deps';

/** Open tickets that are read, a hundred a page. */
const MOST_PAGES = 5;
const PAGE = 100;

/**
 * What the open clocks of a project have used up by now: those that run, the most urgent first, then those on hold; of at most 500
 * tickets. Where there are more, the ones left out are the youngest, which say least.
 */
export async function readOpenCases(
  { store, clock }: Pick<Deps, 'store' | 'clock'>,
  projectId: string,
): Promise<OpenCase[]> {
  const rules = await store.rules.get();
  if (rules === null) return [];
  const lists: ((cursor?: string) => Promise<IssuePage>)[] = [
    (cursor) => store.issueLists.byUrgency(projectId, { limit: PAGE, cursor }),
    (cursor) => store.issueLists.byLastLook(projectId, 'onHold', { limit: PAGE, cursor }),
  ];
  const grown = growing(rules, clock.now());
  const cases: OpenCase[] = [];
  let pages = 0;
  for (const list of lists) {
    let cursor: string | undefined;
    do {
      const { states, next } = await list(cursor);
      cases.push(...states.flatMap(({ openCases }) => openCases.map(grown)));
      cursor = next ?? undefined;
    } while (++pages < MOST_PAGES && cursor !== undefined);
    if (pages >= MOST_PAGES) break;
  }
  return cases;
}

/** Brings a case that ran when it was seen up to now. */
function growing(rules: RulesInForce, now: Millis): (one: KeptCase) => OpenCase {
  const book = calendarBook(rules.calendars);
  return ({ runsIn, ...one }) => {
    if (runsIn === null || now <= one.seenAt) return one;
    const { calendar } = runsIn;
    const isWorking = one.unit === 'working' && calendar !== null;
    // A calendar that is gone: what was used up by then is a lower bound all the same.
    if (isWorking && !Object.hasOwn(rules.calendars, calendar)) return one;
    const more = isWorking ? book(calendar, now).between(one.seenAt, now) : now - one.seenAt;
    return { ...one, seenAt: now, elapsed: one.elapsed + more };
  };
}
