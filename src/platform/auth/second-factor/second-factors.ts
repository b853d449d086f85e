// The second step of signing in: set up with an app, asked after the password, taken away by its owner or another administrator.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, randomInt } from 'node:crypto'
import { writeAuditLog } from '../../audit/audit-log.ts'
import type { OpenDatabase, Writing } from '../../db/database.ts'
import type { Params } from '../../localised-text/contract.ts'
import type { Scope } from '../scope.ts'
import { systemScope } from '../scope.ts'
import * as store from '../store/second-factor.ts'
import type { SecondFactorRow } from '../store/second-factor.ts'
import { matchingStep } from './time-code.ts'

/** @NOTE Before somebody is signed in there is no scope of theirs, and the rows are the product's alone. */
const product = systemScope()
const mostWrong = 10
const wrongWindowMs = 3_600_000
const recoveryCodes = 10
const letters = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

type No = { refused: string; params?: Params }

export interface SecondFactors {
  /** Null when nothing more is asked of this person, or the code is right; else why not. */
  check(person: string, code: string | undefined, now: Date): Promise<No | null>
  isOn(person: string): Promise<boolean>
  view(person: string): Promise<{ on: boolean; recoveryLeft: number }>
  /** A new secret, which asks for nothing before its first code. */
  begin(person: string): Promise<Buffer | No>
  /** The first right code turns it on; answers the recovery codes, shown this once. */
  confirm(scope: Scope, code: string, now: Date): Promise<{ recovery: string[] } | No>
  /** Its owner turns it off, by a code. */
  end(scope: Scope, code: string, now: Date): Promise<No | null>
}

export function createSecondFactors(db: OpenDatabase, secret: string): SecondFactors {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'midcourse second factor', 32))
  const hashOf = (code: string) =>
    createHmac('sha256', key)
      .update(`recovery ${plain(code)}`)
      .digest()
  const rowOf = (person: string) => db.read(product, (reading) => store.secondFactorOf(reading, product, person))
  const take = (tx: Writing, row: SecondFactorRow, code: string, now: Date) =>
    takeCode(tx, { row, code, now, key, hashOf })
  return {
    check: (person, code, now) =>
      db.write(product, async (tx) => {
        const row = await store.secondFactorForUpdate(tx, product, person)
        if (row?.confirmed_on == null) return null
        return code?.trim() ? take(tx, row, code, now) : { refused: 'second-factor-needed' }
      }),
    isOn: async (person) => (await rowOf(person))?.confirmed_on != null,
    async view(person) {
      const row = await rowOf(person)
      return { on: row?.confirmed_on != null, recoveryLeft: row?.recovery.length ?? 0 }
    },
    async begin(person) {
      if ((await rowOf(person))?.confirmed_on != null) return { refused: 'second-factor-is-on' }
      const fresh = randomBytes(20)
      await db.write(product, (tx) => store.saveUnconfirmed(tx, product, person, locked(fresh, key)))
      return fresh
    },
    confirm: (scope, code, now) =>
      db.write(product, async (tx) => {
        const row = await store.secondFactorForUpdate(tx, product, scope.person!)
        if (!row) return { refused: 'second-factor-not-begun' }
        if (row.confirmed_on !== null) return { refused: 'second-factor-is-on' }
        const step = matchingStep(unlocked(row.secret, key), plain(code), { now, lastStep: 0 })
        if (step === null) return { refused: 'second-factor-wrong' }
        const recovery = Array.from({ length: recoveryCodes }, newRecoveryCode)
        await store.confirmFactor(tx, product, row.person, { step, recovery: recovery.map(hashOf) })
        await writeAuditLog(tx, scope, 'auth.second-factor-on', row.person)
        return { recovery }
      }),
    end: (scope, code, now) =>
      db.write(product, async (tx) => {
        const row = await store.secondFactorForUpdate(tx, product, scope.person!)
        if (row?.confirmed_on == null) return null
        const no = await take(tx, row, code, now)
        if (no) return no
        await store.deleteFactor(tx, product, row.person)
        await writeAuditLog(tx, scope, 'auth.second-factor-off', row.person)
        return null
      }),
  }
}

/** Another administrator takes it away, for who has lost phone and paper; `tx` is the product's. Answers whether there was one. */
export async function resetSecondFactor(tx: Writing, scope: Scope, person: string): Promise<boolean> {
  const was = await store.deleteFactor(tx, product, person)
  if (was) await writeAuditLog(tx, scope, 'auth.second-factor-reset', person)
  return was
}

/** A code of the app, or one on paper, each once. Too many wrong ones are looked at no more for an hour. */
async function takeCode(
  tx: Writing,
  given: { row: SecondFactorRow; code: string; now: Date; key: Buffer; hashOf: (code: string) => Buffer },
): Promise<No | null> {
  const { row, code, now, key, hashOf } = given
  const since = row.wrong_since && now.getTime() - row.wrong_since.getTime() < wrongWindowMs ? row.wrong_since : null
  if (since && row.wrong >= mostWrong) {
    const minutes = Math.ceil((since.getTime() + wrongWindowMs - now.getTime()) / 60_000)
    return { refused: 'second-factor-locked', params: { minutes } }
  }
  const step = matchingStep(unlocked(row.secret, key), plain(code), { now, lastStep: Number(row.last_step) })
  if (step !== null) {
    await store.updateFactor(tx, product, row.person, { last_step: step, wrong: 0, wrong_since: null })
    return null
  }
  const hash = hashOf(code)
  const left = row.recovery.filter((one) => !one.equals(hash))
  if (left.length < row.recovery.length) {
    await store.updateFactor(tx, product, row.person, { recovery: left, wrong: 0, wrong_since: null })
    await writeAuditLog(tx, systemScope(row.person), 'auth.recovery-code-used', row.person, { left: left.length })
    return null
  }
  await store.updateFactor(tx, product, row.person, { wrong: since ? row.wrong + 1 : 1, wrong_since: since ?? now })
  return { refused: 'second-factor-wrong' }
}

const plain = (code: string) =>
  code
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')

/** Ten letters, in two groups. */
function newRecoveryCode(): string {
  const drawn = Array.from({ length: 10 }, () => letters[randomInt(letters.length)]!).join('')
  return `${drawn.slice(0, 5)}-${drawn.slice(5)}`
}

function locked(secret: Buffer, key: Buffer): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()])
}

function unlocked(kept: Buffer, key: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, kept.subarray(0, 12))
  decipher.setAuthTag(kept.subarray(-16))
  return Buffer.concat([decipher.update(kept.subarray(12, -16)), decipher.final()])
}
