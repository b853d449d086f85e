// A grade of proof, as one letter to be seen at once.

/** The grade of proof in its circle: A and B good, C watch, D and E not enough. */
export function GradeBadge({ grade }: { grade: string }) {
  const colour = grade <= 'B' ? 'good' : grade === 'C' ? 'watch' : 'none'
  return <span className={`grade ${colour}`}>{grade}</span>
}
