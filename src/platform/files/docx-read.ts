// Reads the paragraphs of a Word document that somebody sent: never past its limits, and nothing but text.
import { checkArchive, entryOf, verifyArchive } from './zip-bomb-check.ts'
import { limits as usual } from './sheet.ts'
import type { Limits } from './sheet.ts'

/** In the order of the page, those of table cells too. `heading`: styled as one. */
export interface WordParagraph {
  text: string
  heading: boolean
}
export interface WordRefused {
  refused: 'empty-file' | 'not-word' | 'old-word' | 'encrypted-word' | 'broken-word' | 'word-too-large'
  params: Record<string, number>
}

/** A report is a few pages: bytes of text in XML, and of everything with its pictures. */
const limits: Limits & { text: number } = { ...usual, inflated: 64 * 2 ** 20, entries: 500, text: 4 * 2 ** 20 }

const no = (refused: WordRefused['refused'], params: Record<string, number> = {}): WordRefused => ({ refused, params })
const tooLarge = no('word-too-large', { limit: limits.text / 2 ** 20 })

async function wrongArchive(bytes: Buffer): Promise<WordRefused | null> {
  if (bytes.length === 0) return no('empty-file')
  // @NOTE An old .doc and an encrypted .docx begin alike; only the latter names its package.
  if (bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0])))
    return no(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted-word' : 'old-word')
  if (!bytes.subarray(0, 2).equals(Buffer.from('PK'))) return no('not-word')
  const archive = checkArchive(bytes, limits)
  if ('refused' in archive) return archive.refused === 'broken-zip' ? no('broken-word') : tooLarge
  if (!archive.names.includes('word/document.xml')) return no('not-word')
  const lie = await verifyArchive(bytes, limits)
  if (lie) return lie.refused === 'broken-zip' ? no('broken-word') : tooLarge
  return entryOf(bytes, 'word/document.xml', limits).inflated > limits.text ? tooLarge : null
}

interface Node {
  type: string
  value?: string
  styleName?: string | null
  children?: Node[]
}

const textOf = (node: Node): string =>
  node.type === 'text'
    ? (node.value ?? '')
    : node.type === 'tab'
      ? '\t'
      : node.type === 'break'
        ? '\n'
        : (node.children ?? []).map(textOf).join('')

function paragraphsOf(node: Node): WordParagraph[] {
  if (node.type !== 'paragraph') return (node.children ?? []).flatMap(paragraphsOf)
  const text = textOf(node).trim()
  return text === '' ? [] : [{ text, heading: /^(heading|title|标题)/i.test(node.styleName ?? '') }]
}

/** The paragraphs of a .docx, or why it can not be read. */
export async function readDocx(bytes: Buffer): Promise<{ paragraphs: WordParagraph[] } | WordRefused> {
  const wrong = await wrongArchive(bytes)
  if (wrong) return wrong
  // @NOTE Loaded when somebody sends a document: most days nobody does.
  const { default: mammoth } = await import('mammoth')
  let whole: Node | null = null
  try {
    await mammoth.convertToHtml(
      { buffer: bytes },
      {
        transformDocument: (document: Node) => {
          whole = document
          return document
        },
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    )
  } catch {
    return no('broken-word')
  }
  const paragraphs = whole ? paragraphsOf(whole) : []
  return paragraphs.length === 0 ? no('empty-file') : { paragraphs }
}
