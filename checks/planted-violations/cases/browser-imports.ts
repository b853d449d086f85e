// Pages with the server inside, and the server with pages or tests inside.
import type { Planted } from '../plant-violation.ts'
import { promise } from '../plant-violation.ts'

export const browser: Planted[] = [
  {
    what: 'a page that reaches the server',
    files: {
      'src/track/page/Board.tsx': `${promise}import { measure } from '../public.ts'\nexport const Board = measure\n`,
    },
    refused: 'src/track/page/Board.tsx:2 imports src/track/public.ts',
    rule: 'pages-live-in-the-browser',
  },
  {
    what: 'a page with Node',
    files: { 'src/track/page/Board.tsx': `${promise}import { join } from 'node:path'\nexport const Board = join\n` },
    refused: 'src/track/page/Board.tsx:2 imports node:path',
    rule: 'pages-have-no-node',
  },
  {
    what: 'a page with a server package',
    files: { 'src/track/page/Board.tsx': `${promise}import fastify from 'fastify'\nexport const Board = fastify\n` },
    refused: 'src/track/page/Board.tsx:2 imports fastify',
    rule: 'pages-have-no-node',
  },
  {
    what: 'the server with a page',
    files: {
      'src/app/server.ts': `${promise}import { Board } from '../track/page/Board.tsx'\nBoard\nimport '../respond/routes.ts'\n`,
    },
    refused: 'src/app/server.ts:2 imports src/track/page/Board.tsx',
    rule: 'the-server-has-no-pages',
  },
  {
    what: 'the product with a test',
    files: {
      'src/track/measure.ts': `${promise}import { seen } from './measure.test.ts'\nexport const measure = seen\n`,
      'src/track/measure.test.ts': 'export const seen = 1\n',
    },
    refused: 'src/track/measure.ts:2 imports src/track/measure.test.ts',
    rule: 'the-product-has-no-tests',
  },
  {
    what: 'a page that makes a shape',
    files: {
      'src/track/page/Board.tsx': `${promise}import { z } from 'zod'\nexport const Board = z.string()\n`,
    },
    refused: 'src/track/page/Board.tsx:2 imports zod',
    rule: 'pages-do-not-check-shapes',
  },
  {
    what: 'a page that checks with the shape of a contract',
    files: {
      'src/track/page/Board.tsx': `${promise}import { getBoard } from '../contract.ts'\nexport const Board = (given: unknown) => getBoard.answer.safeParse(given)\n`,
    },
    refused: 'src/track/page/Board.tsx:3 asks .safeParse',
    rule: 'pages-do-not-check-shapes',
  },
]
