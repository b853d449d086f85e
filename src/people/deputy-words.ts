// What a deputy is told, in both languages. What leaves the installation names nobody.
import { defineWords } from '../platform/localised-text/contract.ts'

export const deputyWords = defineWords({
  'deputy.told': { zh: '请您代{name}：{since} 至 {until}', en: 'You stand in for {name} from {since} to {until}' },
  'deputy.told-body': {
    zh: '{since} 至 {until}（含首尾两天），您看得到{name}的下属，可以代他确认、点评、签署任务和答三方复盘。等您答的复盘在「今天」里写着「代{name}：…」。每件事都记着两个人的名字；他自己仍然可以做。',
    en: 'From {since} to {until}, both days included, you see the reports of {name} and may confirm, score and sign their tasks and answer three-party reviews in {name}’s place. A review that waits stands on Today as “For {name}: …”. Each act is recorded with both names; {name} may still act too.',
  },
  'deputy.told-outside': { zh: '有一位上级不在的几天要有人代理', en: 'A superior will be away and somebody stands in' },
  'deputy.told-outside-body': {
    zh: '被请作代理的人登录后，在通知里看代谁、哪几天、可以做什么。',
    en: 'Whoever stands in finds in the product, among the notices, for whom, on which days and what it lets them do.',
  },
})
