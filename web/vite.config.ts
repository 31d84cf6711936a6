/** How the explorer is built: into the Python package, with addresses that do not depend on where it is served. */
import { defineConfig } from 'vite';

const service = process.env.DEZGRAPH_SERVICE ?? 'http://127.0.0.1:8000';

export default defineConfig({
  base: './',
  publicDir: 'public',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../api/dezgraph_api/explorer_built',
    emptyOutDir: true,
    target: 'es2022',
    // Everything is a file of its own: the content security policy takes no data in addresses of scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
  worker: { format: 'es' },
  server: { proxy: { '/v1': service, '/docs': service, '/openapi.json': service } },
});
