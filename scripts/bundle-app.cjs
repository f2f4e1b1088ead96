// Bundles the back end with Atlassian's own bundler, offline, into .cache/bundle/<hash>/ and .cache/bundle/. Prints the folder.
// Must be run as a script: the bundler looks at require.main.
const { createHash } = require('node:crypto');
const { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } = require('node:fs');
const { join, resolve } = require('node:path');

const appDir = resolve(process.argv[2] ?? process.cwd());
const INPUTS = ['src', 'manifest.yml', 'tsconfig.json', 'tsconfig.base.json', 'package-lock.json'];

/** Names and contents of everything that goes into a bundle. */
function hashInputs() {
  const hash = createHash('sha256');
  const visit = (path) => {
    const full = join(appDir, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) for (const name of readdirSync(full).sort()) visit(join(path, name));
    else hash.update(path).update('\0').update(readFileSync(full)).update('\0');
  };
  INPUTS.forEach(visit);
  return hash.digest('hex').slice(0, 16);
}

/** The bundler's own progress is not interesting, its complaints are. */
const logger = {
  trace() {},
  debug() {},
  info() {},
  warn: (text) => console.error(text),
  error: (error) => console.error(error instanceof Error ? error.message : error),
};

async function bundle(folder) {
  process.chdir(appDir);
  const { getEntryPoints, getNodeBundler } = require('@forge/bundler');
  const { ConfigFile, FileSystemReader, FileSystemWriter } = require('@forge/cli-shared');
  const config = new ConfigFile(new FileSystemReader(), new FileSystemWriter());
  // Forge's CLI downloads the runtime's wrapper here; the sandbox has its own, so an empty one will do.
  const stub = { script: 'module.exports = {};', source: 'local', version: 'sandbox' };
  const wrapper = { getNodeRuntimeWrapper: async () => stub, getNodeRuntimeLoader: async () => stub };
  const handlers = await config.getAppHandlers();
  const entryPoints = getEntryPoints(handlers);
  const { outputDir } = await getNodeBundler(logger, wrapper, config).bundle({
    appDirectory: appDir,
    entryPoints,
  });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(outputDir))
    if (/\.cjs(\.map)?$/.test(name) && !name.startsWith('__forge'))
      cpSync(join(outputDir, name), join(folder, name));
  rmSync(outputDir, { recursive: true, force: true });
}

async function main() {
  const root = join(appDir, '.cache/bundle');
  const folder = join(root, hashInputs());
  if (!existsSync(folder)) await bundle(folder);
  // The newest bundle also lies in the folder itself, where the sandbox looks by default.
  for (const name of readdirSync(folder)) cpSync(join(folder, name), join(root, name));
  process.stdout.write(`${folder}\n`);
}

main().catch((error) => {
  console.error(error instanceof Error ? (error.stack ?? error.message) : error);
  process.exitCode = 1;
});
