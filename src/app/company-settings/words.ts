// What the page of the company says.
import { defineWords } from '../../platform/localised-text/contract.ts'

export const words = defineWords({
  'refused.not-administrator': {
    zh: '只有系统管理员可以看和改公司的设置。',
    en: 'Only administrators see and change the company’s settings.',
  },
  'refused.zone-is-used': {
    zh: '已有 {runs} 期培训按 {zone} 算日期，时区不能再改：改了，哪天到期、哪天上课都会变。名称可以单独改。',
    en: 'The days of {runs} {runs|training|trainings} were reckoned in {zone}, so the time zone stays: due dates and days of sessions would move. The name can be changed alone.',
  },
  'refused.unknown-time-zone': {
    zh: '没有「{zone}」这个时区。写成 Asia/Shanghai 这样。',
    en: 'There is no time zone “{zone}”. Write it like Asia/Shanghai.',
  },
  'refused.not-found': { zh: '还没有建立公司。', en: 'No company has been founded yet.' },
  crumb: { zh: '公司', en: 'Company' },
  title: { zh: '{name}，时区 {zone}。', en: '{name}, time zone {zone}.' },
  rests: {
    zh: '名称写在登录页上。',
    en: 'The name stands on the sign-in page.',
  },
  panel: { zh: '名称与时区', en: 'Name and time zone' },
  name: { zh: '公司名称', en: 'Name of the company' },
  'zone-is': { zh: '时区：{zone}。', en: 'Time zone: {zone}.' },
  zone: { zh: '时区', en: 'Time zone' },
  'zone-open': {
    zh: '日期和截止都按它算；建了第一期培训就不能再改。',
    en: 'Days and deadlines are reckoned in it; with the first training it can no longer be changed.',
  },
  'zone-used-1': {
    zh: '已有 1 期培训按它算日期，不能再改。',
    en: 'The days of 1 training were reckoned in it; it can no longer be changed.',
  },
  'zone-used': {
    zh: '已有 {n} 期培训按它算日期，不能再改。',
    en: 'The days of {n} {n|training|trainings} were reckoned in it; it can no longer be changed.',
  },
  save: { zh: '保存', en: 'Save' },
  saved: { zh: '已保存。', en: 'Saved.' },
})
