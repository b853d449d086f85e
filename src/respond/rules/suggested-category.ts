// Which category a report probably belongs to: what the learner chose, corrected by how alike reports were sorted before.
import type { Category, Theme } from './issue.ts'

const usual: Record<Theme, Category> = {
  difficulty: 'content',
  outdated: 'content',
  material: 'resources',
  time: 'time',
  teaching: 'teaching',
  other: 'other',
}

export interface Suggestion {
  category: Category
  because: 'theme' | 'alike'
  n: number
}

/** `alike` are sorted reports with their cosine. They overrule the theme when their scores for one category sum to at least .8. */
export function suggestCategory(theme: Theme, alike: readonly { category: Category; score: number }[]): Suggestion {
  const sums = new Map<Category, { score: number; n: number }>()
  for (const { category, score } of alike) {
    if (score < 0.3) continue
    const sum = sums.get(category) ?? { score: 0, n: 0 }
    sums.set(category, { score: sum.score + score, n: sum.n + 1 })
  }
  const [best] = [...sums].sort(([, a], [, b]) => b.score - a.score)
  return best && best[1].score >= 0.8
    ? { category: best[0], because: 'alike', n: best[1].n }
    : { category: usual[theme], because: 'theme', n: 0 }
}
