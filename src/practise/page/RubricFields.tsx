// Every line of the rubric with its level, 1 to 5.
import { RatingScaleField } from '../../ui/public.ts'

interface RubricFieldsProps {
  rubric: readonly string[]
  scores: readonly (number | null)[]
  onChange: (scores: (number | null)[]) => void
}

export function RubricFields({ rubric, scores, onChange }: RubricFieldsProps) {
  return rubric.map((line, i) => (
    <RatingScaleField
      key={line}
      label={line}
      value={scores[i] ?? null}
      onChange={(level) => onChange(rubric.map((_, k) => (k === i ? level : (scores[k] ?? null))))}
    />
  ))
}
