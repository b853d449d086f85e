// What judges an effect and says it, under names that stay: cases kept outside this project import it from here.
export { evaluate } from '../../src/evaluate/rules/evaluate.ts'
export { cardSaid, headlineSaid } from '../../src/evaluate/rules/say.ts'
export { words } from '../../src/evaluate/words.ts'
