// What is said of the codes that go into slides.
import { defineWords } from '../../platform/localised-text/contract.ts'

export const qrWords = defineWords({
  button: { zh: '课件二维码', en: 'Codes for slides' },
  title: { zh: '放进课件的二维码', en: 'Codes for slides' },
  says: {
    zh: '扫码直接打开三步反馈：不用登录就是匿名，登录后可以用姓名或对主管隐藏。二维码长期有效，可以印在讲义上。',
    en: 'Scanning opens the report of three taps: without signing in it is anonymous, signed in it can carry a name or be hidden from the manager. A code stays good; it may be printed.',
  },
  whole: { zh: '整期', en: 'Whole run' },
  module: { zh: '模块 {number} {name}', en: 'Module {number} {name}' },
  of: { zh: '{what}的反馈二维码', en: 'Code to report on {what}' },
  download: { zh: '下载 SVG', en: 'Download SVG' },
  copy: { zh: '复制链接', en: 'Copy link' },
  'scanned.crumb': { zh: '{programme} {name} · 匿名反馈', en: '{programme} {name} · anonymous report' },
  'scanned.named': {
    zh: '想留姓名，或只是不让主管看到？',
    en: 'Rather with your name, or only hidden from your manager?',
  },
  'scanned.sign-in': { zh: '登录后提交', en: 'Sign in and report' },
  'scanned.unknown': {
    zh: '这个二维码对应的培训现在不收反馈。请向讲师要新的二维码。',
    en: 'The training of this code takes no reports now. Ask the instructor for a new one.',
  },
})
