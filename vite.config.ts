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
    rolldownOptions: { treeshake: { moduleSideEffects: [{ test: /\/public\.ts$/, sideEffects: false }] } },
  },
  server: { proxy: { '/api': server } },
})
