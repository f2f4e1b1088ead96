import { FAULTS } from '../../../test/proof/faults/effects';
import type { Both } from '../../../test/proof/faults/at-once/tell-both';
import type { Swept } from '../../../test/proof/faults/sweep';
import { tellStories } from '../../../test/proof/faults/tell-stories';
import { WEATHERS, type Weathered } from '../../../test/proof/faults/weather';
import { say } from '../../lib/say.mjs';
import type { Chapter } from '../chapter';

const SEED = 4711;
/** Of each story at most so many pairs of a call and a fault: all of them but for the longest jobs. Fewer for a look in between. */
const RUNS = Number(process.env['STEWARD_FAULTS'] ?? 1000);
const PROCESSES = 2;

export async function prove(): Promise<Chapter> {
  const options = { seed: SEED, runs: RUNS };
  const reports = await tellStories(PROCESSES, options, say);
  const told = reports.flatMap((report) => ('swept' in report ? [report] : []));
  const broken = reports.flatMap((report) => ('error' in report ? [report.error] : []));
  const swept = told.map((one) => one.swept);
  const weathered = told.flatMap((one) => one.weathered);
  const pairs = reports.flatMap((report) => ('both' in report ? [report.both] : []));
  const tried = sum(swept.map(triedOf));
  const all = sum(swept.map((one) => one.all));
  return {
    title: 'Faults',
    failures: [
      ...broken,
      ...swept.flatMap(failuresOf),
      ...weathered.flatMap(failureOf),
      ...pairs.flatMap(failuresOfPair),
    ],
    shortfalls: [
      ...(tried < all
        ? [
            `${tried} of the ${all} pairs of a call and a fault were tried: of each story at most ${RUNS}, drawn evenly with seed ${SEED}.`,
          ]
        : []),
      'Clocks that differ, and days without schedules, are tried on votes only: a change that is closed just when the clock steps back keeps no history for forecasts.',
      `${sum(swept.map((one) => one.unconfirmed))} of the ${tried} runs leave a notification, or a ticket that an escalation opens, of which nobody can tell whether it was sent or made: it is shown as such and not repeated. Most of them are the deaths of a process between the note that it begins and the one that it is done.`,
      'When events are lost, outcomes of clocks that are kept for reports say when somebody looked, up to two days later; where the clocks stand is the same.',
      'That Jira, storage or the queue is away for 23 hours is tried on three stories in which people act in Jira alone: with the app’s own screens nobody can do anything meanwhile. Goals that run out meanwhile are escalated late, or passed over where the policy says so.',
    ],
    body: [
      'The app’s own bundle tells each story once undisturbed, and every call to Jira, storage and queue is written down. Then the story is told again from the same file of the site, ' +
        'and one call meets a fault; “but done” means that it took effect and the answer was lost. People who meet an error look and try again. ' +
        'Half an hour and two days later, with their daily upkeep, what Jira and storage hold is compared with the undisturbed end, line by line and without ids and instants: ' +
        'votes, rounds, facts, clocks, steps, audit records (and their chains), comments, mails, fields, links, lists. Waits are not waited for, time limits are met in full.',
      table(
        ['story', 'calls', 'calls x faults', ...FAULTS, 'unconfirmed, shown', 'ended otherwise'],
        swept.map(rowOf),
      ),
      '### Trouble over a whole story',
      table(
        ['trouble', 'stories', 'ended otherwise'],
        WEATHERS.map(({ name }) => {
          const told = weathered.filter(({ weather }) => weather === name);
          return [name, told.length, told.filter((one) => one.differences.length > 0).length];
        }),
      ),
      '### Two people at once',
      'What two people do at the same time, each with the page of before in front of them, with the second beginning before the first and after each of the calls that the first one causes. It must end as if one had come after the other, in either order: the same left behind, the same of the two refused.',
      table(
        ['at once', 'runs', 'ended otherwise'],
        pairs.map(({ pair, tried: runs, otherwise }) => [pair, runs, otherwise.length]),
      ),
      'Adopting practices is not among the stories: `test/usecases/admin/crash-steps.test.ts` dies at each of its steps, `crash.test.ts` loses the answer to each kind of write. ' +
        'Two tenants in one warm process: `test/contract/two-tenants.test.ts`. Whatever happens in whatever order: `test/journeys/any-order.test.ts`. ' +
        'Messages that never succeed: `test/journeys/dead-letters.test.ts`; messages of another version: `test/proof/faults-messages.test.ts`.',
    ].join('\n\n'),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
const triedOf = ({ tried }: Swept): number => sum(Object.values(tried));

const rowOf = (one: Swept): (string | number)[] => [
  one.story,
  one.calls,
  `${triedOf(one)} of ${one.all}`,
  ...FAULTS.map((fault) => {
    const otherwise = one.otherwise.filter((found) => found.fault === fault).length;
    const runs = one.tried[fault] ?? 0;
    return otherwise === 0 ? runs : `${runs} (**${otherwise}**)`;
  }),
  one.unconfirmed,
  one.otherwise.length,
];

const failuresOf = ({ story, otherwise }: Swept): string[] =>
  otherwise.map(
    ({ call, fault, differences }) =>
      `“${story}” ends otherwise when call ${short(call, 90)} meets “${fault}”: ${told(differences)}`,
  );
const failuresOfPair = ({ pair, otherwise }: Both): string[] =>
  otherwise.map(
    ({ after, differences }) =>
      `“${pair}” ends as neither order does when the second begins after ${after} calls: ${told(differences)}`,
  );
const failureOf = ({ story, weather, differences }: Weathered): string[] =>
  differences.length === 0 ? [] : [`“${story}” ends otherwise when ${weather}: ${told(differences)}`];

const told = (differences: readonly string[]): string =>
  `${differences.length} lines differ, such as \`${short(differences[0] ?? '', 140).replaceAll('`', "'")}\``;
const short = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1)}…`;

const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
