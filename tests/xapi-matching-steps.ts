// What a lead sees waiting for a match, and how a course is placed.
import { getXapi, placeActivity } from '../src/intake/sources/xapi/contract.ts'
import { course } from './fake-xapi-learning-platform.ts'
import type { TestClient } from './test-server.ts'

/** What waits for the lead, from here on compared with what waits now. */
export async function watchWaiting(lead: TestClient) {
  const view = () => lead.call(getXapi)
  const waited = await view()
  /** What waits more than in the sample company, and identities it does not have. */
  const waitingNow = async () => {
    const { waiting } = await view()
    return {
      person: waiting.person - waited.waiting.person,
      run: waiting.run - waited.waiting.run,
      seat: waiting.seat - waited.waiting.seat,
    }
  }
  const newActors = async () => (await view()).actors.filter(({ id }) => !waited.actors.some((a) => a.id === id))
  /** Says of the platform's course which training it is. */
  const placeCourse = async (programme: string) => {
    const { activities } = await view()
    return lead.call(placeActivity, {
      params: { activity: activities.find((a) => a.iri === course.id)!.id },
      body: { programme, run: null, module: null },
    })
  }
  return { view, waited, waitingNow, newActors, placeCourse }
}
