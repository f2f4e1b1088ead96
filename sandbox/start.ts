import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { furnishDemo } from './demo';
import { openSandbox } from './index';
import { SITE_SEEDS } from './jira/seed';
import { prepareReplay, reportLines, runReplay } from './replay';
import type { SiteSeed } from './jira/seed';

const DEFAULT_PORT = 8080;
/** A replay has a site of its own, made anew each time: its clock stands in the export's past. */
const REPLAY_FILE = '.sandbox/replay.db';
const DEMO_FILE = '.sandbox/demo.db';
/** Exports don't say their zone. */
const REPLAY_ZONE = 'UTC';

interface Asked {
  readonly fresh: boolean;
  readonly port: number;
  readonly file: string;
  readonly site: SiteSeed;
  readonly replay: string | undefined;
  /** Acme after a year with Steward: adopted, with services, changes and a freeze. */
  readonly demo: boolean;
}

/** Reads the command line; a wrong one ends with what is allowed. */
function readArguments(): Asked {
  try {
    const { values } = parseArgs({
      options: {
        fresh: { type: 'boolean', default: false },
        port: { type: 'string', default: String(DEFAULT_PORT) },
        file: { type: 'string' },
        site: { type: 'string', default: 'acme' },
        replay: { type: 'string' },
        demo: { type: 'boolean', default: false },
      },
    });
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      throw new Error(`--port takes a number from 0 to 65535, got "${values.port}".`);
    const site = SITE_SEEDS.find((seed) => seed === values.site);
    if (!site) throw new Error(`--site takes one of ${SITE_SEEDS.join(', ')}, got "${values.site}".`);
    // Each kind of site has a file of its own: a file that is there keeps what it began with.
    const file = values.file ?? (values.demo ? DEMO_FILE : `.sandbox/${site}.db`);
    return { fresh: values.fresh, port, file, site, replay: values.replay, demo: values.demo };
  } catch (error) {
    console.error(
      `steward: ${error instanceof Error ? error.message : String(error)}\n         Use: npm start -- [--fresh] [--port N] [--file FILE] [--site SITE] [--demo] [--replay FILE]`,
    );
    process.exit(2);
  }
}

async function main(): Promise<void> {
  const asked = readArguments();
  const say = (text: string): void => console.log(`steward: ${text}`);
  // Read whole before a site is opened: a broken export leaves everything as it was.
  const prepared = asked.replay === undefined ? null : prepareReplay(asked.replay, REPLAY_ZONE);
  const file = prepared ? REPLAY_FILE : asked.file;
  // Beside a site that was furnished to the end: one that was cut off begins again.
  const furnished = `${file}-furnished`;
  const isBare = asked.demo && (asked.fresh || !existsSync(furnished));
  const sandbox = await openSandbox({
    file,
    site: asked.site,
    port: asked.port,
    fresh: asked.fresh || prepared !== null || isBare,
    say,
    ...(prepared && { at: prepared.startAt, running: false }),
  });
  if (isBare) {
    await furnishDemo(sandbox, say);
    writeFileSync(furnished, '');
  }
  if (prepared) {
    const report = await runReplay(sandbox, prepared, say);
    sandbox.setReplayReport(report);
    console.log(['', ...reportLines(report), '', `  The same at ${sandbox.url}/replay`].join('\n'));
  }
  console.log(`
  Acme is running at ${sandbox.url}
  Steward is installed. You are ${sandbox.people.all()[0]?.displayName ?? 'nobody'}; switch users at the top right.
  The site is kept in ${file} (start over with --fresh). Ctrl+C stops it.
`);
  let closing = false;
  const stop = (): void => {
    if (closing) return;
    closing = true;
    void sandbox.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  console.error(`steward: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
