// One plain line, in both languages, for every step a person has to wait for.

/** Says what begins; returns what to call when it is over. */
export function begin(zh, en) {
  const from = performance.now()
  console.log(`· ${zh} / ${en}`)
  return () => {
    const seconds = (performance.now() - from) / 1000
    if (seconds >= 1) console.log(`  ${seconds.toFixed(1)} s`)
  }
}

/** Says why it can not go on, and what to do; ends the program. */
export function giveUp(zh, en) {
  console.error(`✗ ${zh}\n  ${en}`)
  process.exit(1)
}
