/** How the logic is tested: without a browser, and without what only a build needs. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { include: ['tests/**/*.test.ts'], isolate: false },
});
