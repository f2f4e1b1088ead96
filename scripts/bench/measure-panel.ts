import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { PANEL_BYTES } from './budgets';
import type { Figure } from './figures';

const PAGE = 'static/dist/change.html';

/** The scripts that a page names, and what these import in turn; what they import later (`import()`) is not among them. */
function scriptsOf(page: string): Set<string> {
  const html = readFileSync(page, 'utf8');
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, path = ''] of code.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g))
      visit(join(dirname(file), path));
  };
  for (const [, path = ''] of html.matchAll(/(?:src|href)="(\.[^"]+\.js)"/g))
    visit(join(dirname(page), path));
  return found;
}

export function panelFigures(): Figure[] {
  const sizes = [...scriptsOf(PAGE)].map((file) => gzipSync(readFileSync(file)).length);
  const value = sizes.reduce((sum, size) => sum + size, 0) / 1000;
  return [
    {
      what: `change panel: ${sizes.length} scripts on first load, gzipped`,
      value,
      unit: 'kB',
      limit: PANEL_BYTES / 1000,
    },
  ];
}
