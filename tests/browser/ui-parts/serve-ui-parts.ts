// Builds and serves the page of single parts, under the policy the product's pages are under.
import react from '@vitejs/plugin-react'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import { build } from 'vite'

const kinds: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }
const policy = "default-src 'self'; style-src 'self'; script-src 'self'; img-src 'self' data:"

export async function serveUiParts(): Promise<{ url: string; close: () => void }> {
  const outDir = mkdtempSync(join(tmpdir(), 'ui-parts-'))
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, target: 'es2022' },
  })
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://parts').pathname
    const file = path === '/' ? '/index.html' : path
    try {
      const content = readFileSync(join(outDir, file))
      response.writeHead(200, { 'content-type': kinds[extname(file)], 'content-security-policy': policy }).end(content)
    } catch {
      response.writeHead(404).end()
    }
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close()
      rmSync(outDir, { recursive: true, force: true })
    },
  }
}
