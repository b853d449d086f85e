// What a browser fetches before it runs the app: kilobytes, compressed. The first screen's own code comes on top of it.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const built = join(import.meta.dirname, '../dist/web')
const goal = 150

/** The page itself and every script and style it names. */
function kilobytes(page: string): number {
  const html = readFileSync(join(built, page), 'utf8')
  const named = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file]) =>
    readFileSync(join(built, file!)),
  )
  return [Buffer.from(html), ...named].reduce((sum, content) => sum + gzipSync(content, { level: 6 }).length, 0) / 1000
}

if (!existsSync(join(built, 'index.html')))
  throw new Error('The pages are not built yet: run npm start or npm test first.')
const size = kilobytes('index.html')
console.log(`index.html  ${size.toFixed(0).padStart(4)} kB gz   goal ${goal} kB   ${(size / goal).toFixed(2)} of it`)
if (size > goal) process.exitCode = 1
