// Who is asking, proven once at the edge and carried to every store.
declare const proven: unique symbol

/** Only this folder makes one (`createScope`, `systemScope`); every store function asks for it. */
export interface Scope {
  readonly [proven]: true
  /** The person asking; null for the product itself (worker, import, sample company). */
  readonly person: string | null
  /** 'all' sees every run and person; 'own' sees what row-level security grants this person. */
  readonly reach: 'all' | 'own'
  /** Duties in the organisation: administrator, training, executive. */
  readonly duties: ReadonlySet<string>
  /** Roles by place, such as the seats a person holds in a run. */
  readonly seats: ReadonlyMap<string, ReadonlySet<string>>
  /** Absent superiors in whose place this person acts today. */
  readonly standsInFor: ReadonlySet<string>
}

/** What is known of a person when a scope is proven. */
export interface Standing {
  person: string
  duties: readonly string[]
  seats: readonly { place: string; role: string }[]
  standsInFor?: readonly string[]
}

const farReaching = new Set(['administrator', 'training'])

/** A scope from what the tables say of a person; never from what a client sends. */
export function createScope(standing: Standing): Scope {
  const seats = new Map<string, Set<string>>()
  for (const { place, role } of standing.seats) seats.set(place, (seats.get(place) ?? new Set()).add(role))
  const reach = standing.duties.some((d) => farReaching.has(d)) ? 'all' : 'own'
  return {
    person: standing.person,
    reach,
    duties: new Set(standing.duties),
    seats,
    standsInFor: new Set(standing.standsInFor),
  } as Omit<Scope, typeof proven> as Scope
}

/** The product acting by itself; `person` when it does so on behalf of somebody (imports, the sample company). */
export function systemScope(person: string | null = null): Scope {
  return { person, reach: 'all', duties: new Set(['training']), seats: new Map(), standsInFor: new Set() } as Omit<
    Scope,
    typeof proven
  > as Scope
}

/** Nobody: for endpoints that are open to people who are not signed in. Sees no row that a policy guards. */
export function nobodyScope(): Scope {
  return {
    person: null,
    reach: 'own',
    duties: new Set(),
    seats: new Map(),
    standsInFor: new Set(),
  } as Omit<Scope, typeof proven> as Scope
}

/** Is it this person who asks, or somebody who stands in for them today? */
export const actsAs = (scope: Scope, person: string | undefined): boolean =>
  person !== undefined && (scope.person === person || scope.standsInFor.has(person))

/** Everybody as whom the person asking acts today: themselves, and those they stand in for. */
export const actingAs = (scope: Scope): string[] => (scope.person === null ? [] : [scope.person, ...scope.standsInFor])

/** Does this person hold one of these roles at this place, or an organisation-wide training duty? */
export function holds(scope: Scope, place: string, ...roles: string[]): boolean {
  return scope.reach === 'all' || roles.some((r) => scope.seats.get(place)?.has(r))
}
