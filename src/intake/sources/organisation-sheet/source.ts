// Who works here, where, and whom they report to: the sheet every HR system can export.
import type { SheetSource } from '../../source-definition.ts'
import { employeeNo, personName, exampleNumbers, exampleOf } from '../common-fields.ts'

export const organisationSheet: SheetSource = {
  key: 'organisation-sheet',
  takes: 'sheet',
  words: {
    name: { zh: '组织与人员表', en: 'Organisation sheet' },
    about: { zh: '工号、姓名、部门、岗位、上级工号', en: 'Employee number, name, department, position, superior' },
  },
  needsRun: false,
  fields: [
    employeeNo,
    { ...personName, required: true },
    {
      key: 'unit',
      words: { zh: '部门', en: 'Department' },
      kind: 'text',
      guesses: ['部门', '所属部门', '组织', '团队', '部门路径', '组别', 'department', 'unit', 'team'],
    },
    {
      key: 'position',
      words: { zh: '岗位', en: 'Position' },
      kind: 'text',
      guesses: ['岗位', '职位', '职务', '岗位名称', 'position', 'job title', 'title'],
    },
    {
      key: 'superior',
      words: { zh: '上级工号', en: "Superior's employee no." },
      kind: 'id',
      guesses: [
        '上级工号',
        '直属上级工号',
        '直接上级工号',
        '主管工号',
        '汇报对象工号',
        'superior',
        'manager id',
        'manager no',
        'reports to',
      ],
    },
    {
      key: 'entered',
      words: { zh: '入职日期', en: 'Entered on' },
      kind: 'date',
      guesses: ['入职日期', '入职时间', '入司日期', 'entered on', 'hire date', 'start date'],
    },
    {
      key: 'phone',
      words: { zh: '手机', en: 'Mobile' },
      kind: 'id',
      guesses: ['手机', '手机号', '手机号码', '电话', '联系电话', 'mobile', 'phone'],
    },
    {
      key: 'email',
      words: { zh: '邮箱', en: 'E-mail' },
      kind: 'text',
      guesses: ['邮箱', '电子邮箱', '邮件', '公司邮箱', 'email', 'e-mail', 'mail'],
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
          enteredOn: row.day('entered'),
          email,
          phone: row.id('phone'),
        },
      ],
    }
  },
}
