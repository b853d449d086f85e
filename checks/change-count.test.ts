// What Today remembers holds until a table it was read from changes: each such table has to say so.
import { globSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'

/** Folders whose every table next steps and tiles may be read from. */
const counted = ['people', 'programme', 'align', 'track', 'respond', 'practise', 'improve', 'evaluate']

test('every table that next steps and tiles may rest on counts its changes', () => {
  const tables = globSync('schema/*.txt').filter(
    (path) => counted.includes(basename(path).split('.')[0]!) && !path.endsWith('.functions.txt'),
  )
  expect(tables.length).toBeGreaterThan(50)
  expect(tables.filter((path) => !readFileSync(path, 'utf8').includes('TRIGGER count_change '))).toEqual([])
})
