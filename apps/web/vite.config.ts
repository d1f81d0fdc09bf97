import { generate } from '@graphql-codegen/cli';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import codegen from './codegen.js';
import { firstLoadBudget } from './first-load-budget.js';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [typedOperations(), react(), firstLoadBudget({ limitBytes: 250_000 })],
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // A data: URL would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/graphql': 'http://localhost:3000', '/files': 'http://localhost:3000' } },
});

function typedOperations(): Plugin {
  return {
    name: 'typed-operations',
    async buildStart() {
      await generate(codegen, true);
    },
  };
}
