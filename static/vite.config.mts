import { resolve } from 'node:path';
import { pagesOf } from './vite-pages';

const PAGES = ['admin', 'change', 'clocks', 'desk', 'portal', 'project', 'service'];

/** One project, one page a module of the manifest. */
export default pagesOf(
  import.meta.dirname,
  Object.fromEntries(PAGES.map((name) => [name, resolve(import.meta.dirname, `${name}.html`)])),
);
