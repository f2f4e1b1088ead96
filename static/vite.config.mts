import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { themeCss } from './theme/theme-css';

const page = (name: string) => resolve(import.meta.dirname, `${name}.html`);

/** One project, one page a module of the manifest. Relative URLs: Forge serves the folder from a path of its own. */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [themeCss(), react()],
  resolve: {
    alias: [
      {
        find: /^@atlaskit\/feature-gate-js-client(\/feature-gates)?$/,
        replacement: resolve(import.meta.dirname, 'theme/no-feature-gates.ts'),
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
    rollupOptions: { input: { admin: page('admin'), change: page('change'), clocks: page('clocks') } },
  },
});
