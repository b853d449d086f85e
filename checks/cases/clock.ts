// What says when something is due, under names that stay: cases kept outside this project import it from here.
export { planDue } from '../../src/respond/rules/deadline.ts'
export { defaultCalendar } from '../../src/calendar/work-calendar.ts'
