// What makes a rule impure: reading, calling, asking the time.
import type { Planted } from '../plant-violation.ts'
import { promise, usedBy } from '../plant-violation.ts'

export const purity: Planted[] = [
  {
    what: 'a rule that reads files',
    files: {
      'src/track/rules/colour.ts': `${promise}import { readFileSync } from 'node:fs'\nexport const colour = readFileSync\n`,
    },
    refused: 'src/track/rules/colour.ts:2 imports node:fs',
    rule: 'rules-are-pure',
  },
  {
    what: 'a rule that knows a package by a type alone',
    files: {
      'src/track/rules/colour.ts': `${promise}import type { FastifyInstance } from 'fastify'\nexport const colour = (http: FastifyInstance) => http\n`,
    },
    refused: 'src/track/rules/colour.ts:2 imports fastify',
    rule: 'rules-are-pure',
  },
  {
    what: 'a rule that calls the verb',
    files: {
      'src/respond/rules/issue.ts': `${promise}import { issues } from '../store.ts'\nexport const happen = issues\n`,
      ...usedBy('src/respond/triage.ts', './rules/issue.ts'),
    },
    refused: 'src/respond/rules/issue.ts:2 imports src/respond/store.ts',
    rule: 'rules-are-pure',
  },
  {
    what: 'statistics with a package that is not theirs',
    files: {
      'src/statistics/share.ts': `${promise}import z from 'zod'\nexport const share = (part: number, n: number) => (n ? part / n : z)\n`,
    },
    refused: 'src/statistics/share.ts:2 imports zod',
    rule: 'rules-are-pure',
  },
  ...['new Date()', 'Date.now()', 'Math.random()', 'performance.now()', 'Date()'].map((asked) => ({
    what: `a rule that asks ${asked}`,
    files: { 'src/track/rules/colour.ts': `${promise}export const colour = () =>\n  ${asked}\n` },
    refused: 'src/track/rules/colour.ts:3 asks',
    rule: 'rules-are-given-the-time',
  })),
]
