// What an absent manager is told once a deputy has spoken for them in a three-party review. What leaves the installation names nobody.
import { defineWords } from '../platform/localised-text/contract.ts'

export const answeredWords = defineWords({
  'told.answered': {
    zh: '{deputy}代您答了三方复盘：{run}',
    en: '{deputy} answered the three-party review for you: {run}',
  },
  'told.answered-body': {
    zh: '这份复盘到 {due}。您自己也可以再答，以您的回答为准。',
    en: 'The review is due on {due}. You may still answer yourself, and then your answers count.',
  },
  'told.confirmed': {
    zh: '{deputy}代您确认了三方复盘：{run}',
    en: '{deputy} confirmed the three-party review for you: {run}',
  },
  'told.confirmed-body': {
    zh: '这份复盘到 {due}，您这一份算已确认；谁代您确认的，记在复盘里。',
    en: 'The review is due on {due}, and yours counts as confirmed; the review says who confirmed in your place.',
  },
  'told.outside': { zh: '您的代理人代您做了一份三方复盘', en: 'Your deputy spoke for you in a three-party review' },
  'told.outside-body': {
    zh: '是哪一期、答了什么，登录后看。',
    en: 'The product says in which run, and what was answered.',
  },
})
