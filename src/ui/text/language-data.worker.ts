// Puts one date, one number and one comparison in words and ends: what the browser reads for the first of each serves every thread of the page.
const locale = self.navigator.language
new Intl.DateTimeFormat(locale, { month: 'short', day: 'numeric', weekday: 'short', timeZone: 'UTC' }).format(0)
new Intl.NumberFormat(locale).format(0.5)
new Intl.Collator(locale).compare('a', 'b')
self.close()
