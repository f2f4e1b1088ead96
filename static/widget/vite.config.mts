import { resolve } from 'node:path';
import { pagesOf } from '../vite-pages';

/** A dashboard widget takes a resource as a whole, with an index.html of its own, not one page of several. */
export default pagesOf(import.meta.dirname, { index: resolve(import.meta.dirname, 'index.html') });
