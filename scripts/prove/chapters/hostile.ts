import { explodeBombs } from '../../../test/proof/hostile/bombs';
import { corruptRecords } from '../../../test/proof/hostile/corrupt-records';
import { fuzzEntries } from '../../../test/proof/hostile/fuzz-entries';
import { fuzzImport } from '../../../test/proof/hostile/fuzz-import';
import { fuzzResolvers } from '../../../test/proof/hostile/fuzz-resolvers';
import { tracesIn } from '../../../test/proof/hostile/traces';
import { openWorld } from '../../../test/proof/hostile/world';
import type { Chapter } from '../chapter';

const EACH = 60;

/** A fuzz over every border of the app's own bundle in the sandbox, with another seed each time. */
export async function prove(): Promise<Chapter> {
  const seed = Number(process.env['STEWARD_SEED'] ?? Date.now() % 1_000_000_000);
  const world = await openWorld();
  const resolvers = await fuzzResolvers(world, { seed, each: EACH });
  const entries = await fuzzEntries(world, { seed, each: EACH * 5 });
  const files = await fuzzImport(world, { seed, each: EACH * 5 });
  const corrupt = await corruptRecords(world);
  const traces = tracesIn(world);
  await world.office.close();
  const bombs = explodeBombs(20_000);
  const refusals = Object.entries(resolvers.refused).sort(([, a], [, b]) => b - a);
  return {
    title: 'Hostile input',
    failures: [
      ...resolvers.faults,
      ...entries.faults,
      ...files.faults,
      ...corrupt.faults,
      ...traces.faults,
      ...(bombs.fault === null ? [] : [bombs.fault]),
    ],
    shortfalls: [
      ...(traces.queries === 0
        ? [
            'No resolver made a query of its own from what the fuzz sent, so injection was tried on the functions of JQL alone; queries of jobs are made of ids.',
          ]
        : []),
      'Names that people give (services, policies, boards) may hold invisible or look-alike letters: they are shown as text, never run, and not told apart for the reader.',
      'Refusals of wrong shapes (BAD_INPUT) name the place in the payload and the expected form: clear for who wrote the payload, too technical for a person. Steward’s own screens never send such payloads.',
    ],
    body: [
      `Seed ${seed}; \`STEWARD_SEED=${seed} npm run prove -- hostile\` does the same again. Requests are made from the shapes of the contract and then spoiled: wrong types, prototype keys, 1,500 levels, 450 kB, bidirectional and lone surrogates, script links, formulas, recurrences of every second, JQL, paths, numbers and dates out of range.`,
      `**${resolvers.borders} resolvers, ${resolvers.sent} requests**, as an administrator, an agent, a change manager and an auditor: ${resolvers.done} were no attack after all, the others got a code of the contract with words for people; asked again, they left nothing behind.`,
      ['| refusal | times |', '|---|---|', ...refusals.map(([code, times]) => `| ${code} | ${times} |`)].join(
        '\n',
      ),
      '**Other entries**: none threw, none said that it is our fault; messages that nobody can work on are put aside.',
      [
        '| entry | payloads |',
        '|---|---|',
        ...entries.entries.map(({ name, sent }) => `| ${name} | ${sent} |`),
      ].join('\n'),
      `**Configuration files**: ${files.sent} of the site's own, spoiled and sealed anew by somebody who has the passphrase: ${files.planned} had a plan, ${files.imported} were imported to the end of their job, the others were refused in words.`,
      `**Stored records**: one of each of ${corrupt.kinds} kinds, spoiled in four ways, ${corrupt.opened} screens opened on them: those that need it say that Steward’s own record cannot be read, the others work.`,
      `**Traces** in ${traces.calls} calls to Jira, ${traces.queries} of them queries: hostile texts stand between quotes, in one part of a path, and in no link that runs.`,
      `**Bombs**: ${bombs.tried ?? 'not survived'}, in a process that is ended when it takes too long.`,
      '**Web trigger**: a replay, a wrong signature, an old or future timestamp, a rotated and a revoked key are tried over HTTP with the documented scripts in `test/journeys/deployment-gate.test.ts`, at their edges in `test/usecases/deploy-gate` and `test/domain/deploy-gate`; signatures are compared by `timingSafeEqual` (`src/domain/deploy-gate/request.ts`).',
    ].join('\n\n'),
  };
}
