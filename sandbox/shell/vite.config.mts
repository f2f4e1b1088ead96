import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: {
    alias: [
      {
        // Nobody configures Atlaskit's feature gates here, and it would warn of that on every page.
        find: /^@atlaskit\/feature-gate-js-client(\/feature-gates)?$/,
        replacement: resolve(import.meta.dirname, '../../static/theme/no-feature-gates.ts'),
      },
    ],
  },
  define: { 'process.env.NODE_ENV': '"production"', 'process.env': '{}' },
  build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 4000 },
});
