import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type UserConfig } from 'vite';
import { themeCss } from './theme/theme-css';

const here = (path: string) => resolve(import.meta.dirname, path);

/** How pages are built, wherever they lie. Relative URLs: Forge serves each folder from a path of its own. */
export const pagesOf = (root: string, input: Readonly<Record<string, string>>): UserConfig =>
  defineConfig({
    root,
    base: './',
    publicDir: here('public'),
    plugins: [themeCss(), react()],
    resolve: {
      alias: [
        {
          find: /^@atlaskit\/feature-gate-js-client(\/feature-gates)?$/,
          replacement: here('theme/no-feature-gates.ts'),
        },
      ],
    },
    // Atlaskit reads process.env while it loads.
    define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: 'es2022',
      // Inlined assets would be data: URLs in style sheets, which the policy does not allow for fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      rollupOptions: { input: { ...input } },
    },
  });
