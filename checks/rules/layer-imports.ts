// Folders know only earlier folders, and enter them by their front door.
import { isBefore, layers } from '../../layers.js'
import type { Import, Project, Source } from '../read-project.ts'
import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'

const known = {
  name: 'a-folder-has-its-place',
  because: 'every folder under src/ stands in layers.js, with the reason for its place',
  wayOut: 'move the file into the folder it belongs to; a new folder needs a decision record and a line in layers.js',
}
const upwards = {
  name: 'only-earlier-folders',
  because: 'folders know only those above them in layers.js; the loop closes through the database',
  wayOut: 'let the later folder read what this one wrote, or move what both need up to the earlier folder',
}
const frontDoor = {
  name: 'through-the-front-door',
  because: 'another folder is entered by its public.ts (server), contract.ts (shapes) or words.ts (texts)',
  wayOut: 'import it from public.ts, and export it there by name if it is meant for others',
}
const inside = {
  name: 'sources-stand-alone',
  because: 'only app/ may reach outside src/, for the sample company',
  wayOut: 'move what is needed into src/',
}
const named = {
  name: 'named-doors',
  because: 'a front door says by name what it lets out',
  wayOut: 'replace export * by the names that others need',
}

/** These have no inner rooms: their files may be imported one by one. */
const open = ['statistics', 'calendar', 'platform', 'ui']
const doors = /^src\/[^/]+\/(public|contract|words|page\/public)\.tsx?$/
const doorsForApp = /^src\/[^/]+\/((public|contract|words|routes|jobs|permissions)\.ts|page\/.+)$/

export function checkLayerImports({ sources, byPath }: Project): Violation[] {
  return sources
    .filter((source) => !source.isTest)
    .flatMap((source) => [
      ...place(source),
      ...starExports(source),
      ...source.imports.flatMap((one) => [...order(source, one), ...door(byPath, source, one)]),
    ])
}

function place({ path, folder }: Source): Violation[] {
  return path.startsWith('src/') && !(folder && layers.includes(folder))
    ? [violation(known, path, 'lies outside every folder of layers.js')]
    : []
}

function starExports({ path, text }: Source): Violation[] {
  return /(^|\/)public\.tsx?$/.test(path) && /^export \*/m.test(text)
    ? [violation(named, path, 'exports everything of another file')]
    : []
}

function order({ path, folder }: Source, { file, line }: Import): Violation[] {
  if (!folder || !file) return []
  const other = folderOf(file)
  if (other === null)
    return folder === 'app' || path.startsWith('src/platform/db/')
      ? []
      : [violation(inside, path, `imports ${file}`, line)]
  return other !== folder && isBefore(folder, other) ? [violation(upwards, path, `imports ${file}`, line)] : []
}

function door(byPath: Project['byPath'], { path, folder }: Source, { file, line }: Import): Violation[] {
  const other = file && folderOf(file)
  if (!file || !other || other === folder || open.includes(other)) return []
  if (folder === null && !/^(seeds|bench)\//.test(path)) return []
  if (path.startsWith('bench/') && byPath.get(file)?.isPure) return [] // A benchmark may time a rule by itself.
  const allowed = folder === 'app' || (folder === null && other === 'app') ? doorsForApp : doors
  return allowed.test(file) || (folder === null && other === 'app')
    ? []
    : [violation(frontDoor, path, `imports ${file}`, line)]
}

const folderOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1] ?? null
