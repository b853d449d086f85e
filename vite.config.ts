// How the pages are built, and served while they are written.
import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig, type Plugin } from 'vite'

const server = process.env.MIDCOURSE_URL ?? 'http://127.0.0.1:8899'

// @NOTE stdlib asks by eval whether there are generators. The pages' policy refuses that, and it would then compute by other code than on the server.
const stdlibWithoutEval: Plugin = {
  name: 'stdlib-without-eval',
  transform: {
    filter: { id: /@stdlib\/assert-has-generator-support\/lib\/index\.js$/ },
    handler: () => ({ code: 'module.exports = () => true', map: null }),
  },
}

// @NOTE A phone's line takes longer to ask for a file than to bring it: left alone, a page comes as forty small ones.
const groups = [
  {
    name: 'base',
    test: /\/src\/(app\/web\/main\.tsx|ui\/(?!export\/table-to-|chart\/|fields\/(Combobox|CodeEditor)|table\/WindowedRows).*)$/,
  },
  {
    name: stageOf,
    test: /\/src\/[a-z]+\/(.*\/)?([a-z-]*contract|[a-z-]*words)\.ts$/,
    includeDependenciesRecursively: false,
  },
]

function stageOf(file: string): string | null {
  return /\/src\/([a-z]+)\//.exec(file)?.[1] ?? null
}

export default defineConfig({
  plugins: [react(), stdlibWithoutEval],
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
      output: { codeSplitting: { groups } },
    },
  },
  server: { proxy: { '/api': server } },
})
