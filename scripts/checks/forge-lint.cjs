// Atlassian's own manifest validation and client-side linters, offline. Fails on any error.
const { mkdtempSync, readFileSync, writeFileSync, existsSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');

const UNSUPPORTED_RUNTIMES = ['sandbox', 'nodejs18.x', 'nodejs20.x'];
const faults = [];
const report = (source, { message, line, column }) =>
  faults.push(`${source}: ${message} (manifest.yml or file, line ${line ?? '?'}:${column ?? '?'})`);

/** The permission linter downloads six API documents unless each is named; empty ones switch the download off. */
function offlineDocuments() {
  const empty = join(mkdtempSync(join(tmpdir(), 'steward-lint-')), 'empty.json');
  writeFileSync(empty, '{"paths":{}}');
  const specs = process.env.STEWARD_SPECS ?? '../shared/specs';
  const real = (name) => (existsSync(join(specs, name)) ? join(process.cwd(), specs, name) : empty);
  Object.assign(process.env, {
    USE_LOCAL_SWAGGER: '1',
    LOCAL_JIRA_SWAGGER: real('jira-platform-v3.json'),
    LOCAL_JSM_SWAGGER: real('jsm.json'),
    LOCAL_JSW_SWAGGER: empty,
    LOCAL_CONF_SWAGGER: empty,
    LOCAL_CONF_V2_SWAGGER: empty,
    LOCAL_BB_SWAGGER: empty,
  });
}

async function validateManifest() {
  const { ProcessorBuilder, ValidationTypes } = require('@forge/manifest');
  for (const type of [ValidationTypes.FULL, ValidationTypes.PRODUCT_TRIGGER]) {
    const processor = ProcessorBuilder.instance()
      .withValidation(type)
      .withOptions({ deprecatedRuntimes: UNSUPPORTED_RUNTIMES });
    const { errors = [] } = await processor.build().process();
    for (const error of errors) report('manifest', error);
  }
}

async function lintSources() {
  const { lint } = require('@forge/lint');
  const { ConfigFile, FileSystemReader, FileSystemWriter } = require('@forge/cli-shared');
  const reader = new FileSystemReader();
  const manifest = await new ConfigFile(reader, new FileSystemWriter()).readConfig();
  const files = await reader.recursiveReadDir('./src', ['node_modules', '.git']);
  const logger = { info() {}, debug() {}, warn() {}, error() {}, trace() {} };
  const flags = { getDeprecatedRuntimes: async () => UNSUPPORTED_RUNTIMES, checkGate: async () => false };
  const results = await lint(files, manifest, 'development', logger, flags, {
    linter: { mode: 'client-side' },
  });
  for (const { file, errors = [], warnings = [] } of results)
    for (const fault of [...errors, ...warnings]) report(`lint ${file ?? ''}`, fault);
}

void (async () => {
  offlineDocuments();
  if (!existsSync('static/dist/admin.html'))
    throw new Error('static/dist is missing: run `npm run build` first');
  readFileSync('manifest.yml');
  await validateManifest();
  await lintSources();
  for (const fault of new Set(faults)) process.stderr.write(`${fault}\n`);
  process.exit(faults.length === 0 ? 0 : 1);
})().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
