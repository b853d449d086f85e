// Two pages: the app for who is signed in, and the small one for forms without signing in.
import react from '@vitejs/plugin-react'
import { existsSync } from 'node:fs'
import { defineConfig } from 'vite'

const server = process.env.MIDCOURSE_URL ?? 'http://127.0.0.1:8899'

export default defineConfig({
  plugins: [react()],
  publicDir: 'src/app/web/public',
  build: {
    outDir: 'dist/web',
    target: 'es2022',
    rolldownOptions: { input: ['index.html', 'form.html'].filter((page) => existsSync(page)) },
  },
  server: { proxy: { '/api': server } },
})
