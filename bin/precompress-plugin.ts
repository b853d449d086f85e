// What browsers fetch lies compressed beside itself, as small as it gets: a phone waits for every byte, the server for none.
import { globSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'

/** Below this a file fits into one packet as it is. */
const worthIt = 1024
const ways = [
  { suffix: '.br', pack: (content: Buffer) => promisify(brotliCompress)(content, { params: bestBrotli }) },
  { suffix: '.gz', pack: (content: Buffer) => promisify(gzip)(content, { level: 9 }) },
]
const bestBrotli = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }

/** Compresses scripts, styles and pictures made of text after the build. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    enforce: 'post',
    async writeBundle({ dir }) {
      await Promise.all(globSync('**/*.{js,css,svg}', { cwd: dir }).map((file) => compress(join(dir!, file))))
    },
  }
}

async function compress(file: string): Promise<void> {
  const content = await readFile(file)
  if (content.length < worthIt) return
  for (const { suffix, pack } of ways) await writeFile(file + suffix, await pack(content))
}
