// The columns of the people sheet, as they are written and as they are read: one list for both.
import type { Lang, Text } from '../platform/localised-text/contract.ts'

export const peopleColumns = {
  'employee-no': { zh: '工号', en: 'Employee no.' },
  name: { zh: '姓名', en: 'Name' },
  unit: { zh: '部门', en: 'Department' },
  position: { zh: '岗位', en: 'Position' },
  superior: { zh: '上级工号', en: "Superior's employee no." },
  dotted: { zh: '虚线上级工号', en: "Dotted superior's employee no." },
  entered: { zh: '入职日期', en: 'Entered on' },
  left: { zh: '离职日期', en: 'Left on' },
  email: { zh: '邮箱', en: 'E-mail' },
  phone: { zh: '手机', en: 'Mobile' },
  wecom: { zh: '企业微信账号', en: 'WeCom user id' },
  dingtalk: { zh: '钉钉账号', en: 'DingTalk user id' },
  feishu: { zh: '飞书账号', en: 'Feishu user id' },
} satisfies Record<string, Text>

/** The first row of the sheet. */
export const peopleSheetHeaders = (lang: Lang): string[] => Object.values(peopleColumns).map((words) => words[lang])
