// Which entries of a long list answer what was typed.

export interface ComboboxOption<V extends string> {
  value: V
  label: string
  /** Smaller, after the label, and found as well: 工号, unit. */
  detail?: string | null
}

const plain = (text: string) => text.normalize('NFKC').toLowerCase()

/** Every word typed stands somewhere in label or detail; full-width letters and case make no difference. */
export function matchingOptions<O extends ComboboxOption<string>>(options: O[], typed: string): O[] {
  const terms = plain(typed).split(/\s+/u).filter(Boolean)
  if (terms.length === 0) return options
  return options.filter((o) => {
    const text = plain(`${o.label} ${o.detail ?? ''}`)
    return terms.every((term) => text.includes(term))
  })
}
