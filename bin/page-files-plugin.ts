// Which scripts and styles each page needs besides those of the app, so that the server can name them with the page.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

const routes = 'src/app/web/page-routes.tsx'

/** `path: 'runs', screen: page(() => import('./screens/RunsScreen.tsx'))`, or by its name among the anonymous ones. */
const screen = /(?:path: '([^']*)', screen|(\w+)): page\(\(\) => import\('\.\/([^']+)'\)\)/g

/** The modules of the screens, by the path of a page or the name of an anonymous one. */
export function screenModules(source: string): { page: string; module: string }[] {
  return [...source.matchAll(screen)].map(([, path, name, module]) => ({ page: path ?? name!, module: module! }))
}

interface Chunk {
  fileName: string
  imports: string[]
  facadeModuleId: string | null
  styles: string[]
}

/** The files of a chunk and of all it imports, in the order in which they are found. */
export function filesOf(chunk: Chunk, chunks: ReadonlyMap<string, Chunk>): string[] {
  const found = new Map<string, Chunk>()
  const visit = (one: Chunk | undefined) => {
    if (!one || found.has(one.fileName)) return
    found.set(one.fileName, one)
    for (const name of one.imports) visit(chunks.get(name))
  }
  visit(chunk)
  return [...new Set([...found.values()].flatMap(({ fileName, styles }) => [fileName, ...styles]))]
}

/** Writes page-files.json beside index.html. A screen whose chunk is not found ends the build. */
export function pageFiles(root: string): Plugin {
  return {
    name: 'page-files',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const chunks = new Map<string, Chunk>()
      for (const one of Object.values(bundle))
        if (one.type === 'chunk')
          chunks.set(one.fileName, { ...one, styles: [...(one.viteMetadata?.importedCss ?? [])] })
      const of = (module: string) =>
        [...chunks.values()].find((one) => one.facadeModuleId?.endsWith(`/src/app/web/${module}`)) ??
        this.error(`${routes}: ${module} has no chunk of its own`)
      const all = new Set(
        [...chunks.values()]
          .filter((one) => one.facadeModuleId?.endsWith('/index.html'))
          .flatMap((one) => filesOf(one, chunks)),
      )
      const pages = screenModules(readFileSync(join(root, routes), 'utf8'))
      if (pages.length === 0) this.error(`${routes}: no screen was found`)
      const files = pages.map(({ page, module }) => [
        page,
        filesOf(of(module), chunks).filter((file) => !all.has(file)),
      ])
      this.emitFile({
        type: 'asset',
        fileName: 'page-files.json',
        source: JSON.stringify(Object.fromEntries(files), null, 1),
      })
    },
  }
}
