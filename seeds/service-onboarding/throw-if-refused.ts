// A refusal while the story is told is a bug of the story, and ends it.

/** A verb must go through when the story is told; a refusal is a bug of the story. */
export function throwIfRefused<T>(answer: T | { refused: string }): T {
  if (typeof answer === 'object' && answer !== null && 'refused' in answer)
    throw new Error(`the story was refused: ${(answer as { refused: string }).refused}`)
  return answer as T
}
