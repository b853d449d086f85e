// What judges an effect and says it, under names that stay: cases kept outside this project import it from here.
export { evaluateSnapshot as evaluate } from '../../src/evaluate/rules/evaluate-snapshot.ts'
export { summaryLines as cardSaid, headlineText as headlineSaid } from '../../src/evaluate/rules/report-summary-text.ts'
export { words } from '../../src/evaluate/words.ts'
