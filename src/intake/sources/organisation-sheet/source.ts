// Who works here, where, and whom they report to: the sheet every HR system can export.
import type { SheetSource } from '../../source-definition.ts'
import { peopleColumns } from '../../../people/public.ts'
import { employeeNo, personName, exampleNumbers, exampleOf } from '../common-fields.ts'

export const organisationSheet: SheetSource = {
  key: 'organisation-sheet',
  takes: 'sheet',
  words: {
    name: { zh: '组织与人员表', en: 'Organisation sheet' },
    about: {
      zh: '工号、姓名、部门、岗位、上级与虚线上级工号、入职与离职日期、邮箱、手机、企业微信、钉钉、飞书账号',
      en: 'Employee number, name, department, position, superiors, entry and last day, e-mail, mobile, chat ids',
    },
  },
  needsRun: false,
  fields: [
    employeeNo,
    { ...personName, required: true },
    {
      key: 'unit',
      words: peopleColumns.unit,
      kind: 'text',
      guesses: ['部门', '所属部门', '组织', '团队', '部门路径', '组别', 'department', 'unit', 'team'],
    },
    {
      key: 'position',
      words: peopleColumns.position,
      kind: 'text',
      guesses: ['岗位', '职位', '职务', '岗位名称', 'position', 'job title', 'title'],
    },
    {
      key: 'superior',
      words: peopleColumns.superior,
      kind: 'id',
      guesses: [
        '上级工号',
        '直属上级工号',
        '直接上级工号',
        '直属上级',
        '直接上级',
        '主管工号',
        '汇报对象工号',
        'superior',
        'manager id',
        'manager no',
        'reports to',
      ],
    },
    {
      key: 'dotted',
      words: peopleColumns.dotted,
      kind: 'text',
      guesses: [
        '虚线上级工号',
        '虚线上级',
        '虚线主管工号',
        "dotted superior's employee no.",
        'dotted superior',
        'dotted line',
      ],
    },
    {
      key: 'entered',
      words: peopleColumns.entered,
      kind: 'date',
      guesses: ['入职日期', '入职时间', '入司日期', 'entered on', 'hire date', 'start date'],
    },
    {
      key: 'left',
      words: peopleColumns.left,
      kind: 'date',
      guesses: ['离职日期', '离职时间', '最后工作日', 'left on', 'last day', 'leaving date'],
    },
    {
      key: 'phone',
      words: peopleColumns.phone,
      kind: 'id',
      guesses: ['手机', '手机号', '手机号码', '电话', '联系电话', 'mobile', 'phone'],
    },
    {
      key: 'email',
      words: peopleColumns.email,
      kind: 'text',
      guesses: ['邮箱', '电子邮箱', '邮件', '公司邮箱', 'email', 'e-mail', 'mail'],
    },
    {
      key: 'wecom',
      words: peopleColumns.wecom,
      kind: 'id',
      guesses: ['企业微信账号', '企业微信', '企微账号', '企业微信userid', 'wecom user id', 'wecom'],
    },
    {
      key: 'dingtalk',
      words: peopleColumns.dingtalk,
      kind: 'id',
      guesses: ['钉钉账号', '钉钉', '钉钉userid', 'dingtalk user id', 'dingtalk'],
    },
    {
      key: 'feishu',
      words: peopleColumns.feishu,
      kind: 'id',
      guesses: ['飞书账号', '飞书', '飞书userid', 'feishu user id', 'feishu', 'lark'],
    },
  ],
  examples: {
    ...exampleOf.who,
    unit: [
      { zh: '售后部', en: 'Service' },
      { zh: '售后部/上海站', en: 'Service/Shanghai' },
    ],
    position: [
      { zh: '主管', en: 'Supervisor' },
      { zh: '客服', en: 'Agent' },
    ],
    superior: ['', exampleNumbers[0]],
    entered: ['2024-03-01', '2025-07-15'],
    phone: ['', '13800000000'],
    email: ['', 'example.two@example.com'],
  },
  become(row) {
    const no = row.id('employee-no')!
    const superiorNo = row.id('superior')
    if (superiorNo === no)
      return { problems: [{ column: row.columnOf('superior'), code: 'own-superior', params: { value: no } }] }
    const email = row.text('email')
    if (email !== null && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email))
      return { problems: [{ column: row.columnOf('email'), code: 'not-an-email', params: { value: email } }] }
    const dottedNos = [
      ...new Set(
        row
          .text('dotted')
          ?.split(/[\s,，、;；/]+/)
          .filter((d) => d !== ''),
      ),
    ]
    if (dottedNos.includes(no))
      return { problems: [{ column: row.columnOf('dotted'), code: 'own-superior', params: { value: no } }] }
    const unit =
      row
        .text('unit')
        ?.split(/\s*[/＞>\\→]\s*/)
        .filter((u) => u !== '') ?? null
    return {
      facts: [
        {
          what: 'person',
          employeeNo: no,
          name: row.text('name')!,
          unit,
          position: row.text('position'),
          superiorNo,
          dottedNos,
          enteredOn: row.day('entered'),
          leftOn: row.day('left'),
          email,
          phone: row.id('phone'),
          wecom: row.id('wecom'),
          dingtalk: row.id('dingtalk'),
          feishu: row.id('feishu'),
        },
      ],
    }
  },
}
