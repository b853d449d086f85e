// A no without words is an error of the server: each folder has a sentence for what its own verbs refuse, and for what the verbs it takes from other folders may.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { words as ownWords } from '../platform/http/words.ts'

const src = join(import.meta.dirname, '..')
const folders = readdirSync(src).filter((folder) =>
  ['routes.ts', 'words.ts', 'public.ts'].every((file) => readdirSync(join(src, folder)).includes(file)),
)
/** Never sent: who takes the verb makes something else of it. */
const answeredOtherwise = ['improve signal-ended', 'respond signal-ended', 'programme closed-run']
const filesOf = (folder: string) =>
  readdirSync(join(src, folder))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.endsWith('words.ts'))
    .map((name) => readFileSync(join(src, folder, name), 'utf8'))
/** A function with its answer's type and all of its body. */
const bodyOf = (name: string, text: string) =>
  text.match(new RegExp(`^export (?:async )?function ${name}\\b[\\s\\S]*?^}`, 'm'))?.[0] ?? ''
const codesIn = (text: string) => [...text.matchAll(/\{ refused: '([\w-]+)'/g)].map(([, code]) => code!)

/** Which file of a folder its public.ts hands each name on from. */
const handedOn = (folder: string): Map<string, string> =>
  new Map(
    [
      ...readFileSync(join(src, folder, 'public.ts'), 'utf8').matchAll(/export \{([^}]*)\} from '\.\/([^']+)'/g),
    ].flatMap(([, names, file]) =>
      names!.split(',').map((name): [string, string] => [name.trim().split(' as ').at(-1)!, file!]),
    ),
  )

/** What verbs taken from another folder may refuse, unless the file that takes them names the code itself and answers otherwise. */
const takenIn = (text: string): string[] =>
  [...text.matchAll(/import \{([^}]*)\} from '(?:\.\.\/)+(\w+)\/public\.ts'/g)].flatMap(([, names, folder]) =>
    folders.includes(folder!)
      ? names!.split(',').flatMap((name) => {
          const file = handedOn(folder!).get(name.trim().split(' as ')[0]!)
          const codes = file
            ? codesIn(bodyOf(name.trim().split(' as ')[0]!, readFileSync(join(src, folder!, file), 'utf8')))
            : []
          return codes.filter((code) => !text.includes(`'${code}'`))
        })
      : [],
  )

test.each(folders)('%s has words for every refusal', async (folder) => {
  const { words } = (await import(join(src, folder, 'words.ts'))) as { words: Record<string, unknown> }
  const may = new Set(filesOf(folder).flatMap((text) => [...codesIn(text), ...takenIn(text)]))
  const without = [...may].filter(
    (code) =>
      !(`refused.${code}` in words) &&
      !(`refused.${code}` in ownWords) &&
      !answeredOtherwise.includes(`${folder} ${code}`),
  )
  expect(without).toEqual([])
})
