// Which ratings given in confidence are counted: whole blocks of five raters and more, formed once and never cut again.
/** So many raters whose rating was never counted before are in every block. */
export const leastRaters = 5

/** A rating as it stands now. `key` stays the same when it is corrected; `cell` is its kind and module. */
export interface Rating {
  key: string
  rater: string
  value: number
  cell: string
  day: string
}
/** A block as it was formed; one that is not shown was taken back. Oldest first. */
export interface RatingBlock {
  id: string
  cell: string
  shown: boolean
  members: readonly { key: string; rater: string; value: number }[]
}
export interface NewBlock {
  cell: string
  day: string
  members: Rating[]
}
export interface Release {
  takeBack: string[]
  showAgain: string[]
  form: NewBlock[]
}

/**
 * The next blocks, from the ratings as they stand (in the order in which they are to be counted) and from every block there ever was.
 *
 * Whatever is shown of ratings is a sum over blocks, and each block holds five raters with a rating that no block before it held. So no
 * adding and subtracting of figures, at any times, tells less than five ratings: of the blocks that take part, the latest brings five that
 * are in none of the earlier. For that a block stays as it was when one of its ratings is corrected or withdrawn, until five raters have
 * something new in it, corrections and ratings that waited together: then it is taken back, and what is left of it is counted with them.
 * When all of its ratings are gone, it goes at once; and it comes back as it was when all of them are back.
 */
export function releaseRatings(ratings: readonly Rating[], blocks: readonly RatingBlock[]): Release {
  const now = new Map(ratings.map((rating) => [rating.key, rating]))
  const left = (block: RatingBlock) =>
    block.members.flatMap(({ key }) => {
      const rating = now.get(key)
      return rating?.cell === block.cell ? [rating] : []
    })
  const whole = (block: RatingBlock) =>
    block.members.every(({ key, value }) => now.get(key)?.cell === block.cell && now.get(key)?.value === value)
  const gone = blocks.filter((block) => block.shown && left(block).length === 0)
  const standing = blocks.filter((block) => block.shown && !gone.includes(block))
  const taken = new Set(standing.flatMap(({ members }) => members.map(({ key }) => key)))
  const again: RatingBlock[] = []
  for (const block of blocks.toReversed()) {
    if (block.shown || !whole(block) || block.members.some(({ key }) => taken.has(key))) continue
    again.push(block)
    for (const { key } of block.members) taken.add(key)
  }
  const counted = new Set(blocks.flatMap(({ members }) => members.map((member) => sign(member))))
  const replaced: string[] = []
  const form = [...Map.groupBy(ratings, ({ cell }) => cell)].flatMap(([cell, own]) => {
    const free = own.filter(({ key }) => !taken.has(key))
    const held = standing
      .filter((block) => block.cell === cell && !whole(block))
      .map((block) => ({ id: block.id, left: left(block) }))
    const made = blocksOf(cell, { free, held, isNew: (rating) => !counted.has(sign(rating)) })
    replaced.push(...made.replaced)
    return made.form
  })
  return { takeBack: [...gone.map(({ id }) => id), ...replaced], showAgain: again.map(({ id }) => id), form }
}

const sign = ({ key, value }: { key: string; value: number }) => `${key} ${value}`
const ratersIn = (ratings: readonly Rating[]) => new Set(ratings.map(({ rater }) => rater)).size

interface CellAsked {
  free: readonly Rating[]
  held: readonly { id: string; left: Rating[] }[]
  isNew: (rating: Rating) => boolean
}

/** The blocks a cell can form now, and those that give way to them. Ratings that were counted before come in with others only. */
function blocksOf(cell: string, { free, held, isNew }: CellAsked): { form: NewBlock[]; replaced: string[] } {
  const waiting = free.filter((rating) => isNew(rating))
  const form: NewBlock[] = []
  const replaced: string[] = []
  let counted = free.filter((rating) => !isNew(rating))
  const tryWith = (others: readonly Rating[]): boolean => {
    const taken = fewest(
      others.filter((rating) => isNew(rating)),
      waiting,
    )
    if (taken === null) return false
    const members = [...others, ...counted, ...waiting.splice(0, taken)]
    counted = []
    form.push({ cell, members, day: members.reduce((latest, { day }) => (day > latest ? day : latest), '') })
    return true
  }
  for (const block of held) if (tryWith(block.left)) replaced.push(block.id)
  while (tryWith([]));
  return { form, replaced }
}

/** How many of those who wait are needed so that five raters are new, counting these; null where there are not so many. */
function fewest(own: readonly Rating[], waiting: readonly Rating[]): number | null {
  for (let n = 0; n <= waiting.length; n++) if (ratersIn([...own, ...waiting.slice(0, n)]) >= leastRaters) return n
  return null
}
