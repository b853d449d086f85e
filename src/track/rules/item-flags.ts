// From when a question of a test stands out, as what, and which attempt may be meant: what pages show as well, apart from the computing.
export const attempts = ['first', 'last', 'best'] as const
export type Attempt = (typeof attempts)[number]

/** Below twelve people no question is judged; printed beside the table. Shares of the points, and a correlation. */
export const itemRule = { fewest: 12, discrimination: 0.1, hard: 0.3, easy: 0.95 } as const
export const itemFlags = ['inverted', 'low-discrimination', 'too-hard', 'too-easy'] as const
export type ItemFlag = (typeof itemFlags)[number]
