// What a deputy is told, in both languages. What leaves the installation names nobody.
import { defineWords } from '../platform/localised-text/contract.ts'

export const deputyWords = defineWords({
  'deputy.told': { zh: '请您代{name}：{since} 至 {until}', en: 'You stand in for {name} from {since} to {until}' },
  'deputy.told-body': {
    zh: '{since} 至 {until}（含首尾两天），您看得到{name}的下属，可以代他确认、点评、签署任务和答三方复盘。这几天里等他做的点评、签署和复盘，都在您的「今日」里写着「代{name}：…」。每件事都记着两个人的名字；他自己仍然可以做。',
    en: 'From {since} to {until}, both days included, you see the reports of {name} and may confirm, score and sign their tasks and answer three-party reviews in {name}’s place. On those days whatever waits for {name} to score, sign or answer stands on your Today as “For {name}: …”. Each act is recorded with both names; {name} may still act too.',
  },
  'deputy.told-absent': {
    zh: '{since} 至 {until} 由{deputy}代您',
    en: '{deputy} stands in for you from {since} to {until}',
  },
  'deputy.told-absent-body': {
    zh: '{by}安排的，含首尾两天。这几天{deputy}看得到您的下属，可以代您确认、点评、签署任务和答三方复盘，每件事都记着两个人的名字；您自己仍然可以做。不合适，可以在您自己的页上收回。',
    en: 'Arranged by {by}, both days included. {deputy} sees your reports and may confirm, score and sign their tasks and answer three-party reviews in your place; each act is recorded with both names, and you may still act too. On your own page you can take it back.',
  },
  'deputy.ended': { zh: '您不再代{name}', en: 'You no longer stand in for {name}' },
  'deputy.ended-body': {
    zh: '{by}收回了 {since} 至 {until} 的代理，半分钟内生效：此后您看不到{name}的下属，也不能代做；您代做过的都留着两个人的名字。',
    en: '{by} took back the days from {since} to {until}, within half a minute. From then on you neither see the reports of {name} nor act in their place; what you did stays with both names.',
  },
  'deputy.ended-left-body': {
    zh: '{name}已离开公司，{since} 至 {until} 的代理也就结束了。您代做过的都留着两个人的名字。',
    en: '{name} has left the company, which ends the days from {since} to {until}. What you did stays with both names.',
  },
  'deputy.none-now': { zh: '{deputy}不再代您', en: '{deputy} no longer stands in for you' },
  'deputy.none-now-body': {
    zh: '{by}收回了 {since} 至 {until} 的代理：等您确认、点评和回答的事又只等您。要人代理，可以在您自己的页上再请一位。',
    en: '{by} took back the days from {since} to {until}: what waits for a superior waits for you alone again. On your own page you can appoint somebody else.',
  },
  'deputy.none-now-left-body': {
    zh: '{deputy}已离开公司，{since} 至 {until} 没有人代您了。要人代理，可以在您自己的页上再请一位。',
    en: '{deputy} has left the company, so nobody stands in for you from {since} to {until}. On your own page you can appoint somebody else.',
  },
  'deputy.by-somebody': { zh: '管理人员', en: 'Whoever keeps the people' },
  'deputy.ended-outside': { zh: '一项代理提前结束了', en: 'A deputyship ended before its last day' },
  'deputy.ended-outside-body': {
    zh: '登录后，在通知里看是谁的代理、从什么时候起。',
    en: 'The product says, among the notices, whose it was and since when.',
  },
  'deputy.told-outside': { zh: '有一位上级不在的几天要有人代理', en: 'A superior will be away and somebody stands in' },
  'deputy.told-outside-body': {
    zh: '被请作代理的人登录后，在通知里看代谁、哪几天、可以做什么。',
    en: 'Whoever stands in finds in the product, among the notices, for whom, on which days and what it lets them do.',
  },
})
