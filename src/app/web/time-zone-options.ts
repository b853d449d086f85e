// The time zones one may choose from, each with how far it is from UTC.

/** Every zone the device knows, its own first; where it knows no list, the usual ones. */
export function timeZoneOptions(own: string): { value: string; label: string }[] {
  const known = Intl.supportedValuesOf?.('timeZone') ?? ['Asia/Shanghai', 'Asia/Hong_Kong', 'Asia/Singapore', 'UTC']
  return [...new Set([own, 'Asia/Shanghai', ...known])].map((zone) => ({
    value: zone,
    label: `${zone} ${offsetOf(zone)}`,
  }))
}

const offsetOf = (zone: string) =>
  new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts()
    .find((part) => part.type === 'timeZoneName')!
    .value.replace('GMT', 'UTC')
