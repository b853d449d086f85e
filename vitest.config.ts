import { defineConfig } from 'vitest/config'

const everywhere = {
  globalSetup: ['tests/setup/postgres.ts'],
  testTimeout: 30_000,
  hookTimeout: 60_000,
  // A busy machine is late, not wrong: what is waited for may take longer than the second vitest would give it.
  expect: { poll: { timeout: 20_000 } },
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...everywhere,
          name: 'pure',
          include: [
            'src/**/*.test.ts',
            'src/**/*.test.tsx',
            'checks/**/*.test.ts',
            'bin/**/*.test.ts',
            'seeds/**/*.test.ts',
          ],
        },
      },
      { test: { ...everywhere, name: 'journeys', include: ['tests/*.test.ts', 'tests/lrs/*.test.ts'] } },
      {
        test: {
          ...everywhere,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
