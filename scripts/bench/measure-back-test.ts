import { addTickets, emptyTally, summarise, type Trial } from '../../src/domain/back-test/back-test';
import type { CompactHistory } from '../../src/domain/back-test/compact-history';
import { BOOK, HOLDERS, LOG_POLICIES, UNTIL } from '../../test/domain/back-test/log-policies';
import type { Figure } from './figures';
import { incidents } from './incidents';
import { timed } from './time-it';

/** As many as a job judges between two looks at its clock. */
const PORTION = 500;
const SIZES = [4000, 25_000];

/** A draft against the policy in force, in portions as the job does it. */
export function backTestFigures(): Figure[] {
  const [before = null, , after] = LOG_POLICIES;
  if (!after) throw new Error('There is no policy to try.');
  const trial: Trial = {
    before,
    after,
    book: BOOK,
    holders: HOLDERS,
    site: { statusCategories: {} },
    until: UNTIL,
  };
  return SIZES.flatMap((size) => {
    const { tickets, from } = incidents(size);
    const { ms, value: tally } = timed(() => judge(trial, tickets));
    const { ms: summing } = timed(() => summarise(tally, trial));
    const what = `${size.toLocaleString('en')} incidents ${from}`;
    return [
      { what: `${what}, two policies each`, value: ms / 1000, unit: 's' },
      { what: '  one incident under one policy', value: (1000 * ms) / (2 * size), unit: 'µs' },
      {
        what: '  what is kept of it all',
        value: JSON.stringify(tally).length / 1024,
        unit: 'KiB',
        limit: 200,
      },
      { what: '  summing up in the end', value: summing, unit: 'ms' },
      { what: '  one compact history', value: bytesOf(tickets) / size / 1024, unit: 'KiB', limit: 2 },
    ];
  });
}

function judge(trial: Trial, tickets: readonly CompactHistory[]): ReturnType<typeof emptyTally> {
  let tally = emptyTally();
  for (let from = 0; from < tickets.length; from += PORTION)
    tally = addTickets(tally, trial, tickets.slice(from, from + PORTION));
  return tally;
}

const bytesOf = (tickets: readonly CompactHistory[]): number =>
  tickets.reduce((sum, one) => sum + JSON.stringify(one).length, 0);
