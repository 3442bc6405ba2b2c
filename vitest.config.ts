import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    reporters: ['default', './tests/support/closing-line.ts'],
    projects: [
      {
        // Model, spec surface, rules and build steps: plain functions on small inputs.
        test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'], setupFiles: ['tests/support/fixture-surface.ts'], testTimeout: 30_000 },
      },
      {
        // The real content, as the checks see it.
        test: { name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout: 120_000 },
      },
      {
        // Whole programs that answers show, run as they stand on the page.
        test: { name: 'samples', include: ['tests/samples/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        // The built site in a real browser. Its set-up builds and serves the site once.
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/support/site-setup.ts'],
          testTimeout: 120_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
