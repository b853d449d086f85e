// A directory listing reads as the story of its stage: verbs of the mission, and a closed list of technical names.
import { stages, technicalFiles, technicalFolders, verbs } from '../../layers.js'
import type { Project, Source } from '../read-project.ts'
import { violation } from '../violation.ts'
import type { Violation } from '../violation.ts'

const closed = {
  name: 'verbs-of-the-mission',
  because:
    'a file of a stage is a verb of the mission and exports something of its name, or has one of the technical names of layers.js',
  wayOut:
    'name the file by what it does, as triage-issue.ts exports triageIssue; a new technical name needs a decision record',
}
const folders = {
  name: 'folders-of-a-stage',
  because: 'a stage has only the folders named in layers.js',
  wayOut: 'put the file beside the others, or split by noun inside store/, page/ or rules/',
}
const small = {
  name: 'a-stage-fits-the-eye',
  because: 'more than 20 files at the top of a stage are not read',
  wayOut: 'join verbs that are one, or move decisions into rules/',
}
const dumping = {
  name: 'no-dumping-grounds',
  because: 'a folder or file for everything has no owner',
  wayOut: 'give the thing a name and put it with its owner',
}
const promise = {
  name: 'a-file-says-its-promise',
  because: 'every file begins with one sentence about its promise',
  wayOut: 'write it as a comment in the first line',
}
const marks = {
  name: 'two-marks',
  because: 'comments carry two marks only, so that both can be found',
  wayOut: 'say it as a sentence, as @NOTE or as @TODO',
}

const groundless =
  /(^|\/)(([\w-]+-)?(utils?|helpers?)|common|shared|lib|misc|tools|managers?|processors?)(\/|\.tsx?$)|(^|\/)index\.tsx?$/
const most = 20

export function checkNamesAndComments({ sources }: Project): Violation[] {
  const product = sources.filter(({ path }) => path.startsWith('src/'))
  return [
    ...product.flatMap((source) => [...groundlessName(source), ...promised(source), ...marked(source)]),
    ...stages.flatMap((stage) =>
      stageNames(
        stage,
        product.filter(({ folder, isTest }) => folder === stage && !isTest),
      ),
    ),
  ]
}

function stageNames(stage: string, sources: Source[]): Violation[] {
  const inner = sources.map((source) => ({ source, rest: source.path.slice(`src/${stage}/`.length) }))
  const top = inner.filter(({ rest }) => !rest.includes('/'))
  const strange = [
    ...new Set(inner.filter(({ rest }) => rest.includes('/')).map(({ rest }) => rest.split('/')[0]!)),
  ].filter((folder) => !technicalFolders.includes(folder))
  return [
    ...top
      .filter(({ rest, source }) => !technicalFiles.includes(rest) && !isVerb(rest, source))
      .map(({ source }) => violation(closed, source.path, 'exports nothing named as the file is')),
    ...strange.map((folder) => violation(folders, `src/${stage}/${folder}/`, 'is no folder of a stage')),
    ...(top.length > most ? [violation(small, `src/${stage}/`, `has ${top.length} files at its top`)] : []),
  ]
}

/** hold-review.ts exports something with "hold" or "review" in its name, or begins with a verb of layers.js. */
function isVerb(file: string, { parsed }: Source): boolean {
  const words = file.replace(/\.tsx?$/, '').split('-')
  const exported = parsed.module.staticExports.flatMap(({ entries }) => entries).filter(({ isType }) => !isType)
  return (
    verbs.includes(words[0]!) ||
    exported.some(({ exportName }) => words.some((word) => exportName.name?.toLowerCase().includes(word)))
  )
}

function groundlessName({ path }: Source): Violation[] {
  return groundless.test(path.slice('src/'.length)) ? [violation(dumping, path, 'is a dumping ground by name')] : []
}

function promised({ path, text, isTest }: Source): Violation[] {
  return isTest || /^(#!.*\n)?\/[/*]/.test(text) ? [] : [violation(promise, path, 'begins without a sentence')]
}

function marked({ path, text, parsed }: Source): Violation[] {
  return parsed.comments
    .filter(({ value }) => /(^|\W)(FIXME|XXX|HACK|(?<!@)TODO)(\W|$)/.test(value))
    .map(({ start }) => violation(marks, path, 'carries another mark', text.slice(0, start).split('\n').length))
}
