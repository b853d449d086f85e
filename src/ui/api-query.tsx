// Asking and telling from a page: answers are kept while fresh, and whatever was told makes them stale.
import {
  QueryCache,
  QueryClient,
  QueryClientProvider,
  useMutation,
  useQuery,
  useQueryClient,
  keepPreviousData,
} from '@tanstack/react-query'
import { useCallback, type ReactNode } from 'react'
import type { z } from 'zod'
import type { Endpoint } from '../platform/http/endpoint.ts'
import { RequestFailed, call, Refusal, type EndpointInput } from './api-client.ts'

type Shape = z.ZodType
const worthAnotherTry = (times: number, error: Error) =>
  times < 2 && error instanceof RequestFailed && (error.status === 0 || error.status >= 500 || error.status === 429)
const wait = (times: number, error: Error) =>
  error instanceof RequestFailed && error.waitSeconds ? error.waitSeconds * 1000 : 800 * 2 ** times

function newClient() {
  // @NOTE A session that ended is noticed by any question; asking who one is then brings the sign-in page.
  const ended = (error: Error) =>
    error instanceof Refusal && error.status === 401 && void client.invalidateQueries({ queryKey: ['/api/me'] })
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: ended }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: worthAnotherTry, retryDelay: wait, networkMode: 'always' },
      mutations: { networkMode: 'always', retryDelay: wait },
    },
  })
  return client
}

const client = newClient()

export function ApiQueryProvider({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={client}>{children}</QueryClientProvider>
}

const keyOf = (endpoint: { path: string }, given: unknown) => [endpoint.path, given ?? {}] as const

/** Asks what a page not drawn yet will ask: the answer waits there for it. Undefined where there is none; the page asks again and says why. */
export function askAhead<P extends Shape, Q extends Shape, B extends Shape, A extends Shape>(
  endpoint: Endpoint<P, Q, B, A>,
  given: EndpointInput<P, Q, B>,
): Promise<z.output<A> | undefined> {
  const queryFn = () => call(endpoint, given)
  return client.fetchQuery<z.output<A>>({ queryKey: keyOf(endpoint, given), queryFn }).catch(() => undefined)
}

export interface ApiQueryOptions {
  /** False: do not ask yet. */
  when?: boolean
  /** Ask again every so many seconds while the page is looked at. */
  everySeconds?: number
  /** An answer younger than this is not asked for again, whoever shows it and whatever window comes back; what was told makes it stale all the same. */
  freshSeconds?: number
  /** Show the last answer while the next one (another page, another filter) is on its way. */
  keepLast?: boolean
}

/** Asks a GET endpoint: TanStack's query result, with `data` of the contract's answer. Show it with `<QueryBoundary of={…}>`. */
export function useApiQuery<P extends Shape, Q extends Shape, B extends Shape, A extends Shape>(
  endpoint: Endpoint<P, Q, B, A>,
  given: EndpointInput<P, Q, B>,
  options: ApiQueryOptions = {},
) {
  return useQuery<z.output<A>, Error>({
    queryKey: keyOf(endpoint, given),
    queryFn: ({ signal }) => call(endpoint, given, signal),
    enabled: options.when ?? true,
    ...(options.freshSeconds ? { staleTime: options.freshSeconds * 1000 } : {}),
    refetchInterval: options.everySeconds ? options.everySeconds * 1000 : false,
    placeholderData: options.keepLast ? keepPreviousData : undefined,
  })
}

/**
 * Tells an endpoint that writes. `mutate(given)` sends; a broken network is tried again twice, which is safe because
 * the client names what it creates. Afterwards every answer on the page is asked anew, or only those of `stales`.
 */
export function useApiMutation<P extends Shape, Q extends Shape, B extends Shape, A extends Shape>(
  endpoint: Endpoint<P, Q, B, A>,
  options: { stales?: { path: string }[]; then?: (answer: z.output<A>) => void } = {},
) {
  const refresh = useInvalidateQueries()
  return useMutation<z.output<A>, Error, EndpointInput<P, Q, B>>({
    mutationFn: (given) => call(endpoint, given),
    retry: worthAnotherTry,
    onSuccess: async (answer) => {
      options.then?.(answer)
      await refresh(...(options.stales ?? []))
    },
  })
}

/** `refresh()` asks everything on the page anew; `refresh(endpoint, …)` only those. */
export function useInvalidateQueries() {
  const client = useQueryClient()
  return useCallback(
    async (...endpoints: { path: string }[]) => {
      if (endpoints.length === 0) await client.invalidateQueries()
      else await Promise.all(endpoints.map((e) => client.invalidateQueries({ queryKey: [e.path] })))
    },
    [client],
  )
}
