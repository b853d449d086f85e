// Who is asking, proven once at the edge and carried to every store.
declare const proven: unique symbol

/** Only this folder makes one (`createScope`, `systemScope`); every store function asks for it. */
export interface Scope {
  readonly [proven]: true
  /** The person asking; null for the product itself (worker, import, sample company). */
  readonly person: string | null
  /**
   * 'all': the product itself. 'company': whoever keeps the company's people, accounts and set-up (administrators, the training duty), who by
   * that read no learner. 'own': what the tables grant this person.
   */
  readonly reach: 'all' | 'company' | 'own'
  /** Duties in the organisation: administrator, training, executive. */
  readonly duties: ReadonlySet<string>
  /** Roles by place, such as the seats a person holds in a run. */
  readonly seats: ReadonlyMap<string, ReadonlySet<string>>
  /** The modules this person teaches today. */
  readonly modules: ReadonlySet<string>
  /** Places in which somebody learns who stands further below this person than next. */
  readonly furtherUp: ReadonlySet<string>
  /** Absent superiors in whose place this person acts today. */
  readonly standsInFor: ReadonlySet<string>
}

/** What is known of a person when a scope is proven. */
export interface Standing {
  person: string
  duties: readonly string[]
  seats: readonly { place: string; role: string }[]
  modules?: readonly string[]
  furtherUp?: readonly string[]
  standsInFor?: readonly string[]
}

const keepingCompany = new Set(['administrator', 'training'])

/** A scope from what the tables say of a person; never from what a client sends. */
export function createScope(standing: Standing): Scope {
  const seats = new Map<string, Set<string>>()
  for (const { place, role } of standing.seats) seats.set(place, (seats.get(place) ?? new Set()).add(role))
  const reach = standing.duties.some((d) => keepingCompany.has(d)) ? 'company' : 'own'
  return {
    person: standing.person,
    reach,
    duties: new Set(standing.duties),
    seats,
    modules: new Set(standing.modules),
    furtherUp: new Set(standing.furtherUp),
    standsInFor: new Set(standing.standsInFor),
  } as Omit<Scope, typeof proven> as Scope
}

/** The product acting by itself; `person` when it does so on behalf of somebody (imports, the sample company). */
export function systemScope(person: string | null = null): Scope {
  return {
    person,
    reach: 'all',
    duties: new Set(['training']),
    seats: new Map(),
    modules: new Set(),
    furtherUp: new Set(),
    standsInFor: new Set(),
  } as Omit<Scope, typeof proven> as Scope
}

/** Nobody: for endpoints that are open to people who are not signed in. Sees no row that a policy guards. */
export function nobodyScope(): Scope {
  return {
    person: null,
    reach: 'own',
    duties: new Set(),
    seats: new Map(),
    modules: new Set(),
    furtherUp: new Set(),
    standsInFor: new Set(),
  } as Omit<Scope, typeof proven> as Scope
}

/** Is it this person who asks, or somebody who stands in for them today? */
export const actsAs = (scope: Scope, person: string | undefined): boolean =>
  person !== undefined && (scope.person === person || scope.standsInFor.has(person))

/** Everybody as whom the person asking acts today: themselves, and those they stand in for. */
export const actingAs = (scope: Scope): string[] => (scope.person === null ? [] : [scope.person, ...scope.standsInFor])

/** Does this person hold one of these roles at this place? A duty in the organisation does not stand in for a seat; the product itself needs none. */
export function holds(scope: Scope, place: string, ...roles: string[]): boolean {
  return scope.reach === 'all' || roles.some((r) => scope.seats.get(place)?.has(r))
}

/** Do administrators' or training's duties make this person a keeper of the company's people, accounts and set-up? Also the product itself. */
export const keepsCompany = (scope: Scope): boolean => scope.reach !== 'own'

/** Sees how a training stands as a whole, in figures: by a duty in the organisation, as its business department, or from further up than the next superior. */
export const seesFigures = (scope: Scope, run: string): boolean =>
  keepsCompany(scope) || scope.duties.has('executive') || holds(scope, run, 'business') || scope.furtherUp.has(run)

/** Teaches this module today, or is the product itself. */
export const teaches = (scope: Scope, module: string | null): boolean =>
  scope.reach === 'all' || (module !== null && scope.modules.has(module))
