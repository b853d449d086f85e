// Whether many people would have chosen a password: as it stands, dressed up, put together from such pieces, or walked over the keyboard.

/** Pieces too short to be in the list, of which many a password is put together. */
const pieces =
  '5201314 1314520 5211314 123456 654321 123123 112233 147258 159357 7758521 7758258 88888 66666 12345 54321 1314 1234 4321 2008 2024 2025 2026 abcd abc qwerty qwer qwe asdf asd zxcv zxc qaz wsx edc woaini aini iloveyou love baobei baobao nihao mima admin root test user guest pass passwd password welcome hello login 520 521 123 321 168 666 888 111 000 www qq aa aaa'.split(
    ' ',
  )
const rows = ['1234567890', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm']
const dressed: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Characters that may be left beside common pieces. */
const fewLeft = 2
const leastInWalk = 0.8

export function isCommonPassword(password: string, list: ReadonlySet<string>): boolean {
  const plain = password.normalize('NFKC').toLowerCase().replace(/\s/g, '')
  if (/^(.{1,6})\1+.{0,2}$/su.test(plain) || walksKeyboard(plain)) return true
  return spellings(plain).some((one) => list.has(one)) || leftBesidesPieces(plain, list) <= fewLeft
}

/** As written, without figures and signs around it, and with letters for the signs that stand for them. */
function spellings(plain: string): string[] {
  const bare = (text: string) => text.replace(/^[\d\W_]+|[\d\W_]+$/g, '')
  const undressed = (text: string) => [...text].map((sign) => dressed[sign] ?? sign).join('')
  return [plain, bare(plain), undressed(plain), undressed(bare(plain)), bare(undressed(plain))]
}

/** The longest pieces first, from the left. */
function leftBesidesPieces(plain: string, list: ReadonlySet<string>): number {
  let left = 0
  for (let at = 0; at < plain.length;) {
    const found = longestPiece(plain, at, list)
    if (found === 0) left++
    at += Math.max(1, found)
  }
  return left
}

function longestPiece(plain: string, at: number, list: ReadonlySet<string>): number {
  for (let length = Math.min(24, plain.length - at); length >= 8; length--)
    if (list.has(plain.slice(at, at + length))) return length
  return Math.max(0, ...pieces.filter((piece) => plain.startsWith(piece, at)).map((piece) => piece.length))
}

/** One key after its neighbour, nearly all the way. */
function walksKeyboard(plain: string): boolean {
  const places = [...plain].map(placeOf)
  const steps = places.slice(1).filter((to, i) => {
    const from = places[i]
    return from && to && Math.abs(from.x - to.x) <= 1 && Math.abs(from.y - to.y) <= 1
  })
  return places.length >= 8 && steps.length / (places.length - 1) >= leastInWalk
}

function placeOf(key: string): { x: number; y: number } | null {
  const y = rows.findIndex((row) => row.includes(key))
  return y < 0 ? null : { x: rows[y]!.indexOf(key), y }
}
