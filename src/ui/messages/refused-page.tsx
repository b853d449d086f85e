// What stands in the place of a whole page that is not there or not for this person: the app gives it, since it knows the pages.
import { createContext, useContext, type ReactNode } from 'react'
import type { Refusal } from '../api-client.ts'

/** What was asked for is not there, or not theirs; asking again changes nothing. */
export type RefusedPage = (refusal: Refusal) => ReactNode

const RefusedPageContext = createContext<RefusedPage | null>(null)
const InPageContext = createContext(false)

export function RefusedPageProvider({ page, children }: { page: RefusedPage; children: ReactNode }) {
  return <RefusedPageContext value={page}>{children}</RefusedPageContext>
}

/** Around what a page shows: a part of it that is refused says so in its own place. */
export function InPage({ children }: { children: ReactNode }) {
  return <InPageContext value={true}>{children}</InPageContext>
}

/** Null within a page, and where nobody gave one. */
export function useRefusedPage(): RefusedPage | null {
  const page = useContext(RefusedPageContext)
  return useContext(InPageContext) ? null : page
}
