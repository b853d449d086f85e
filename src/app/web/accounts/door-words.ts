// What a one-time link and the page of a forgotten password say; and one's own account. Before somebody has shown himself no name stands there.
import { defineWords } from '../../../platform/localised-text/contract.ts'

export const doorWords = defineWords({
  'title.invitation': { zh: '{company} 请您进来。是您本人吗？', en: '{company} invites you. Is it you?' },
  'title.reset': { zh: '{company}：重设密码。是您本人吗？', en: '{company}: another password. Is it you?' },
  nothing: {
    zh: '打开这一页什么都没发生。填对工号才往下走；错 5 次，这条链接就停。',
    en: 'Opening this page has changed nothing. The right employee number goes on; five wrong ones stop the link.',
  },
  'nothing-contact': {
    zh: '打开这一页什么都没发生。填对登记的邮箱或手机号才往下走；错 5 次，这条链接就停。',
    en: 'Opening this page has changed nothing. The right e-mail or mobile goes on; five wrong ones stop the link.',
  },
  number: { zh: '您的工号', en: 'Your employee no.' },
  'number-help': {
    zh: '入职通知或工牌上有；前面的 0 要写。',
    en: 'On your badge or letter of entry; leading zeros count.',
  },
  contact: { zh: '您登记的邮箱或手机号', en: 'Your e-mail or mobile on record' },
  'contact-help': { zh: '请您来的人登记的那一个。', en: 'The one that whoever invited you has on record.' },
  left: { zh: '还能试 {left} 次。', en: 'Tries left: {left}.' },
  me: { zh: '是我', en: 'It is me' },
  until: { zh: '这条链接只能用成一次，到 {until}。', en: 'This link works once, until {until}.' },
  'title.password': { zh: '设一个密码，就进来了。', en: 'Choose a password, and you are in.' },
  'password-rests': {
    zh: '以后用工号、邮箱或手机号，加这个密码登录。',
    en: 'From then on sign in by employee number, e-mail or mobile, and this password.',
  },
  password: { zh: '密码', en: 'Password' },
  'password-help': {
    zh: '至少 10 个字；一句只有您知道的话最好。',
    en: 'Ten characters at least; a phrase only you know is best.',
  },
  enter: { zh: '设好，进来', en: 'Set it and come in' },
  'title.another': { zh: '这台设备上登录着另一个人。', en: 'Somebody else is signed in on this device.' },
  another: {
    zh: '链接没有动，仍等本人。是您的链接：先让这台设备退出，或在自己的设备上打开。不是您的：不用理会，关掉就好。',
    en: 'The link is untouched and still waits for its person. If it is yours, sign this device out, or open it on your own. If it is not, leave it and close this page.',
  },
  'sign-out': { zh: '退出这台设备，再打开', en: 'Sign this device out and open it' },
  'title.used': { zh: '这条链接已经用过。', en: 'This link has been used.' },
  used: {
    zh: '密码已设好，直接登录就行。忘了密码，在登录页点「忘了密码」。',
    en: 'The password is set: just sign in. If it is forgotten, use “Forgotten?” at the door.',
  },
  'title.expired': { zh: '这条链接过期了。', en: 'This link has run out.' },
  expired: {
    zh: '到 {until} 为止有效。请找公司的系统管理员要一条新的。',
    en: 'It was open until {until}. Ask an administrator of your company for a new one.',
  },
  'title.replaced': { zh: '有更新的一条链接。', en: 'There is a newer link.' },
  replaced: { zh: '请用 {newer} 发的那一条，这一条已停。', en: 'Use the one of {newer}; this one has stopped.' },
  newer: { zh: '后来又有一条：请用 {newer} 发的那一条。', en: 'There is a newer one: use the link of {newer}.' },
  'replaced-none': {
    zh: '请用最新收到的那一条，这一条已停。',
    en: 'Use the newest you received; this one has stopped.',
  },
  'title.locked': { zh: '填错 5 次，这条链接停了。', en: 'Five wrong answers: this link has stopped.' },
  locked: {
    zh: '系统管理员已收到通知。请向公司的系统管理员要一条新的。',
    en: 'The administrators have been told. Ask one of them for a new link.',
  },
  'title.withdrawn': { zh: '这条链接已收回。', en: 'This link has been taken back.' },
  withdrawn: {
    zh: '如果您还要进来，请找公司的系统管理员。',
    en: 'If you still need to come in, ask an administrator of your company.',
  },
  'title.unknown': { zh: '没有这条链接。', en: 'There is no such link.' },
  unknown: {
    zh: '可能没有复制完整。请从邮件或链接单上重新打开；还不行，请找公司的系统管理员要一条新的。',
    en: 'It may not have been copied whole. Open it again from the letter or the slip; else ask an administrator of your company for a new one.',
  },
  'to-door': { zh: '去登录', en: 'To the door' },

  'forgot.title': { zh: '忘了密码', en: 'Forgotten password' },
  'forgot.rests': {
    zh: '填工号、邮箱或手机号。登记过邮箱的账号会收到一条链接，用它设新密码。',
    en: 'Enter your employee number, e-mail or mobile. An account with an e-mail on record receives a link to choose another password.',
  },
  'forgot.no-mail': {
    zh: '这里还不能寄邮件。请找公司的系统管理员，要一条一次性的重设链接：在「账号与邀请」里点您的名字就能做。',
    en: 'No mail can be sent from here. Ask an administrator of your company for a one-time reset link; it is made under “Accounts and invitations” from your name.',
  },
  'forgot.name': { zh: '工号、邮箱或手机号', en: 'Employee number, e-mail or mobile' },
  'forgot.go': { zh: '寄链接给我', en: 'Send me a link' },
  'forgot.done-title': {
    zh: '如果有这个账号，邮件几分钟内到。',
    en: 'If there is such an account, a letter comes within minutes.',
  },
  'forgot.done': {
    zh: '寄到登记的邮箱，1 小时内有效。不管填的是谁，这里都这样说。没收到：看看垃圾邮件；或请公司的系统管理员给一条一次性链接。',
    en: 'It goes to the e-mail on record and is open for an hour. This page says the same whoever is meant. Nothing arrived? Look among junk mail, or ask an administrator of your company for a one-time link.',
  },
  'forgot.nobody-founded': {
    zh: '这里还没有公司，没有密码可忘。',
    en: 'There is no company here yet, and no password to forget.',
  },

  'mine.crumb': { zh: '我的账号', en: 'My account' },
  'mine.title': { zh: '登录着 {n} 台设备。', en: 'Signed in on {n} devices.' },
  'mine.title-1': { zh: '只在这台设备上登录着。', en: 'Signed in on this device alone.' },
  'mine.rests': { zh: '登录时填 {names} 都可以。', en: 'Sign in by any of: {names}.' },
  'mine.rests-sample': {
    zh: '示例公司一键进入，不用密码。',
    en: 'The sample company is entered with one click, without a password.',
  },
  'mine.kind.number': { zh: '工号 {value}', en: 'employee number {value}' },
  'mine.kind.email': { zh: '邮箱 {value}', en: 'e-mail {value}' },
  'mine.kind.phone': { zh: '手机号 {value}', en: 'mobile {value}' },
  'mine.sessions': { zh: '登录着的设备', en: 'Devices' },
  'mine.device': { zh: '设备', en: 'Device' },
  'mine.since': { zh: '登录于', en: 'Since' },
  'mine.seen': { zh: '最近使用', en: 'Last seen' },
  'mine.here': { zh: '这台', en: 'this one' },
  'mine.end': { zh: '退出', en: 'Sign out' },
  'mine.end-others': { zh: '退出其他设备', en: 'Sign out the others' },
  'mine.ended': { zh: '已退出。', en: 'Signed out.' },
  'mine.strange': {
    zh: '有认不出的设备：先退出它，再改密码。',
    en: 'A device you do not know? Sign it out, then change the password.',
  },
  'mine.password': { zh: '改密码', en: 'Change password' },
  'mine.password-help': { zh: '改好后其他设备都退出。', en: 'Every other device is signed out then.' },
})
