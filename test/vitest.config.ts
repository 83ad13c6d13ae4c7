import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/sample.ts'],
    // Builds and browsers want a core each; more at once only makes them time out.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    coverage: {
      provider: 'v8',
      include: ['src/{model,load,rules,claims,judge,views,diagrams,exports}/**/*.ts', 'src/check.ts'],
      reporter: ['text-summary'],
      // 95 is the aim. What is young is not there yet: raise these with it.
      thresholds: {
        'src/{model,load,rules,views,diagrams,exports}/**/*.ts': { branches: 91 },
        'src/{claims,judge}/**/*.ts': { branches: 90 },
      },
    },
  },
})
