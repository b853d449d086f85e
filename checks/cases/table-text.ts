// A table as text that leaves the page, under names that stay: cases kept outside this project import it from here.
export { toCsv as csv, toTsv as tabbed } from '../../src/ui/export/table-to-csv.ts'
