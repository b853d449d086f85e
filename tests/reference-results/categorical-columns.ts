// For tests only: the columns of a published table that are words, not numbers.

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(process.env['MIDCOURSE_DATA'] ?? join(import.meta.dirname, '../../../shared/data'), 'effect')

/** Every column of a table as text, by name. */
export function categoricalColumns(name: string): Record<string, string[]> {
  const [head, ...lines] = readFileSync(join(folder, name), 'utf8')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.replaceAll('"', '').split(','))
  return Object.fromEntries(head!.map((column, j) => [column, lines.map((line) => line[j]!)]))
}

/** A column of words as 0-or-1 columns, one for each word but the first in alphabetical order (R's treatment contrasts). */
export function dummies(words: readonly string[]): number[][] {
  return [...new Set(words)]
    .toSorted()
    .slice(1)
    .map((level) => words.map((word) => Number(word === level)))
}
