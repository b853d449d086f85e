// How the pages are built, and served while they are written.
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'
import { pageFiles } from './bin/page-files-plugin.ts'
import { precompress } from './bin/precompress-plugin.ts'

const server = process.env.MIDCOURSE_URL ?? 'http://127.0.0.1:8899'

// @NOTE stdlib asks by eval whether there are generators. The pages' policy refuses that, and it would then compute by other code than on the server.
const stdlibWithoutEval: Plugin = {
  name: 'stdlib-without-eval',
  transform: {
    filter: { id: /@stdlib\/assert-has-generator-support\/lib\/index\.js$/ },
    handler: () => ({ code: 'module.exports = () => true', map: null }),
  },
}

// @NOTE A phone's line takes longer to ask for a file than to bring it: left alone, a page comes as forty small ones. What pages share
// comes in files by which pages share it, small ones joined; what only one field or drawing needs of ui/ stays out of the base.
const groups = [
  {
    name: 'base',
    priority: 2,
    test: /\/src\/(app\/web\/main\.tsx|ui\/(?!export\/table-to-|chart\/|fields\/([Cc]ombobox|CodeEditor)|display\/QrCode|table\/WindowedRows).*)$/,
  },
  {
    name: 'shared',
    priority: 1,
    test: /\/src\//,
    minShareCount: 2,
    entriesAware: true,
    entriesAwareMergeThreshold: 2500,
    includeDependenciesRecursively: false,
  },
]

/** Without the names of all pages that share a file in its own. */
const shortName = (name: string | undefined, rest: string) =>
  name?.startsWith('shared') ? `assets/shared${rest}` : `assets/[name]${rest}`

export default defineConfig({
  plugins: [react(), stdlibWithoutEval, pageFiles(import.meta.dirname), precompress()],
  publicDir: 'src/app/web/public',
  resolve: {
    alias: [{ find: /^zod$/, replacement: fileURLToPath(new URL('./src/ui/zod-inert.ts', import.meta.url)) }],
  },
  build: {
    outDir: 'dist/web',
    target: 'es2022',
    // @NOTE A door only passes on. Were it kept whole, whatever one page takes through it would travel with the first.
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /\/public\.ts$/, sideEffects: false }] },
      output: {
        codeSplitting: { groups },
        chunkFileNames: ({ name }) => shortName(name, '-[hash].js'),
        assetFileNames: ({ names }) => shortName(names[0], '-[hash][extname]'),
      },
    },
  },
  server: { proxy: { '/api': server } },
})
