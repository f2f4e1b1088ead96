// `npm run build`: the screens, the sandbox's pages and the back end.
import { buildAll } from './lib/build-all.mjs';
import { ensurePackages } from './lib/packages.mjs';

await ensurePackages();
await buildAll();
