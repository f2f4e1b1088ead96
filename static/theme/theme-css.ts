import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

/** What a style sheet imports to get every design token of Atlassian's light and dark themes. */
const ID = 'virtual:atlassian-theme.css';
const THEMES = [
  'atlassian-light',
  'atlassian-dark',
  'atlassian-spacing',
  'atlassian-typography',
  'atlassian-shape',
  'atlassian-motion',
];

/**
 * Turns the themes that @atlaskit/tokens ships as JavaScript strings into one static style sheet.
 * Loaded at run time they become <style> elements, which Forge's content security policy blocks.
 */
export function themeCss(): Plugin {
  const require = createRequire(import.meta.url);
  const read = (name: string) => {
    const module = require(`@atlaskit/tokens/dist/cjs/artifacts/themes/${name}.js`) as { default?: unknown };
    if (typeof module.default !== 'string')
      throw new Error(
        `@atlaskit/tokens no longer ships the theme "${name}" as a string: adapt static/theme/theme-css.ts.`,
      );
    return module.default;
  };
  return {
    name: 'atlassian-theme-css',
    enforce: 'pre',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load: (id) => (id === `\0${ID}` ? THEMES.map(read).join('\n') : undefined),
  };
}
