#!/usr/bin/env node
// npm run notices: writes THIRD-PARTY-NOTICES.txt from the packages that an installation contains, on whichever machine.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { productionPackages, withDependencies } from './package-lock.mjs'

/** The text of THIRD-PARTY-NOTICES.txt for the project at `root`, with its packages installed. */
export function noticesOf(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  // What runs, and what pages are built from.
  const shipped = [...productionPackages(packages), ...withDependencies(packages, bundledByPages(root))]
  const byText = new Map()
  for (const path of [...new Set(shipped)].toSorted()) {
    const { text, named } = licenceOf(root, packages, path)
    const key = `${named}\n\n${text || '(the package carries no licence text; the terms are those of the licence named above)'}`
    byText.set(key, [
      ...(byText.get(key) ?? []),
      `${path.slice(path.lastIndexOf('node_modules/') + 13)} ${packages[path].version}`,
    ])
  }
  // What comes inside the PostgreSQL binaries, which carry no licence texts of their own.
  const binaries = readdirSync(join(root, 'bin/postgresql-licences'))
    .toSorted()
    .map((file) => readFileSync(join(root, 'bin/postgresql-licences', file), 'utf8').trim())
  const parts = [...byText].map(([key, names]) => `${names.join(', ')}\n\nLicence: ${key}`)
  const line = `\n\n${'-'.repeat(80)}\n\n`
  return `${['Midcourse contains these packages, under their own licences.', ...binaries, ...parts].join(line)}\n`
}

/** @NOTE Pages are built from devDependencies, so what they import is passed on too; the rest of the tools is not. */
function bundledByPages(root) {
  const pages = readdirSync(join(root, 'src'), { recursive: true })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^(ui|[^/]+\/page|app\/web)\/.*\.tsx?$/.test(file) && !file.includes('.test'))
  const imported = pages
    .flatMap((file) => [
      ...readFileSync(join(root, 'src', file), 'utf8').matchAll(/\b(?:from |import\()'([^'.][^']*)'/g),
    ])
    .map(([, name]) => name.split('/', name.startsWith('@') ? 2 : 1).join('/'))
  return [...new Set(imported)]
}

function licenceOf(root, packages, path) {
  const folder = join(root, existsSync(join(root, path)) ? path : builtForThisMachine(root, packages, path))
  const files = readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isFile() && /^(licen[cs]e|notice|copying)/i.test(one.name))
    .map(({ name }) => name)
    .toSorted()
  const text = files.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n')
  return {
    text,
    named:
      packages[path].license ?? JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).license ?? 'not named',
  }
}

/** The same package of the same makers that is installed here, where `path` is for another system or processor. */
function builtForThisMachine(root, packages, path) {
  const scope = path.slice(0, path.lastIndexOf('/') + 1)
  const twin = Object.keys(packages).find(
    (other) =>
      other.startsWith(scope) &&
      packages[other].cpu &&
      packages[other].version === packages[path].version &&
      existsSync(join(root, other)),
  )
  if (packages[path].cpu && twin) return twin
  throw new Error(`${path} is in package-lock.json and not installed: npm ci`)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('..', import.meta.url))
  writeFileSync(join(root, 'THIRD-PARTY-NOTICES.txt'), noticesOf(root))
  console.log('THIRD-PARTY-NOTICES.txt')
}
