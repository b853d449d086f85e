// "Holds these signs", as a pattern in which what was typed stands for itself.

/** For `.where('name', 'ilike', likePattern(typed))`. */
export const likePattern = (typed: string): string => `%${typed.replace(/[\\%_]/g, '\\$&')}%`
