// The shape of what people are told: the database schema "platform".
import type { ColumnType } from 'kysely'
import type { Text } from '../localised-text/contract.ts'

type Json<T> = ColumnType<T, string, string>

export interface NoticeTable {
  id: string
  dedupe: string
  person: string
  about: string
  title: Json<Text>
  body: Json<Text>
  href: string
  at: Date
}
export interface ChannelTable {
  id: string
  kind: string
  name: string
  address: string | null
  secret: string | null
  quiet_from: string | null
  quiet_until: string | null
  zone: string
  by_person: string | null
  at: Date
}
export interface MessageTable {
  id: string
  dedupe: string
  channel: string
  recipient: string | null
  title: Json<Text>
  body: Json<Text>
  href: string
  at: Date
  next_at: Date
  tried_at: ColumnType<Date | null, Date | null | undefined>
  tries: ColumnType<number, number | undefined>
  sent_at: ColumnType<Date | null, Date | null | undefined>
  given_up_at: ColumnType<Date | null, Date | null | undefined>
  problem: ColumnType<string | null, string | null | undefined>
}

declare module '../db/database.ts' {
  interface Database {
    'platform.notice': NoticeTable
    'platform.notice_read': { notice: string; at: Date }
    'platform.channel': ChannelTable
    'platform.channel_end': { channel: string; by_person: string | null; at: Date }
    'platform.message': MessageTable
  }
}
