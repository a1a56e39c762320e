/// <reference types="vitest/config" />
import react from '@vitejs/plugin-react';
import {defineConfig} from 'vite';

// A running Waymark node, for `npm run dev`.
const node = 'http://localhost:8080';

export default defineConfig({
  plugins: [react()],
  css: {preprocessorOptions: {scss: {quietDeps: true}}},
  build: {
    outDir: '../../../target/frontend',
    emptyOutDir: true,
    chunkSizeWarningLimit: 700,
  },
  server: {
    proxy: {'/api': node, '/camunda': node, '/swagger-ui': node, '/v3': node},
  },
  test: {
    environment: 'happy-dom',
    setupFiles: ['src/shared/testSetup.ts'],
    css: false,
    silent: 'passed-only',
    testTimeout: 30_000,
  },
});
