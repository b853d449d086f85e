// How a check says no: which files, which rule, why, and the way out.
export interface Violation {
  rule: string
  /** The file that breaks the rule, with its line when there is one. */
  file: string
  line?: number
  /** What it does, as the rest of a sentence that begins with the file: "imports src/track/store.ts". */
  does: string
  because: string
  wayOut: string
}

/** The refusals of one rule share its name, reason and way out. */
export interface Rule {
  name: string
  because: string
  wayOut: string
}

/** A refusal by this rule. */
export function violation(rule: Rule, file: string, does: string, line?: number): Violation {
  return { rule: rule.name, because: rule.because, wayOut: rule.wayOut, file, does, line }
}

/** Refusals under their rules: reason and way out once, then every place. */
export function report(refusals: Violation[]): string {
  const byRule = Map.groupBy(refusals, ({ rule }) => rule)
  return [...byRule]
    .map(
      ([rule, [first, ...rest]]) =>
        `${rule}: ${first!.because}\n  Way out: ${first!.wayOut}\n${[first!, ...rest].map(({ file, line, does }) => `  ${file}${line ? `:${line}` : ''} ${does}`).join('\n')}`,
    )
    .join('\n\n')
}

/** One refusal as a person reads it. */
export function sentence({ rule, file, line, does, because, wayOut }: Violation): string {
  return `${file}${line ? `:${line}` : ''} ${does}\n    ${rule}: ${because}\n    Way out: ${wayOut}`
}
