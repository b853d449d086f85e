// The people of the sample company: the demo, the manual and the tests speak of the same ones.
import { idFrom } from '../../src/platform/db/id.ts'

export interface CastMember {
  key: string
  id: string
  no: string
  name: string
  unit: string[]
  position: string
  superior: string | null
  enteredWeeksAgo: number
}

const centre = '客服中心'
export const teams = [
  '华东一组',
  '华东二组',
  '华南一组',
  '华南二组',
  '华北组',
  '西南组',
  '大客户组',
  '电商组',
  '投诉处理组',
] as const
const managerNames = ['王芳', '刘洋', '孙磊', '吴倩', '郑凯', '何敏', '高翔', '马丽', '朱军']

const personId = (key: string) => idFrom('sample', key)
const member = (
  key: string,
  no: string,
  name: string,
  unit: string[],
  position: string,
  superior: string | null,
  enteredWeeksAgo = 200,
): CastMember => ({ key, id: personId(key), no, name, unit, position, superior, enteredWeeksAgo })

/** Those who have a part of their own in the story. */
export const principals: CastMember[] = [
  member('executive', 'X001', '顾建华', ['总经办'], '副总经理', null),
  member('business', 'B001', '陈立', [centre], '客服运营总监', 'executive'),
  member('lead', 'T001', '林悦', ['培训部'], '培训负责人', 'executive'),
  member('assistant', 'T002', '苏晴', ['培训部'], '班主任', 'lead'),
  member('instructor', 'T101', '周明', ['培训部'], '讲师', 'lead'),
  member('instructor-2', 'T102', '许静', ['培训部'], '讲师', 'lead'),
  member('administrator', 'A001', '赵一鸣', ['信息部'], '系统管理员', 'executive'),
  member('mentor', 'M001', '沈佳', [centre, '大客户组'], '资深客服', 'manager-7'),
  member('mentor-2', 'M002', '罗志强', [centre, '投诉处理组'], '资深客服', 'manager-9'),
]

export const managers: CastMember[] = managerNames.map((name, i) =>
  member(`manager-${i + 1}`, `G0${i + 1}`, name, [centre, teams[i]!], '客服组长', 'business'),
)

const surnames = [...'李张陈杨黄赵周吴徐孙马胡郭林何高梁郑罗宋谢唐韩曹']
const givens = [
  '雨桐',
  '子涵',
  '佳怡',
  '浩然',
  '梓萱',
  '俊杰',
  '思远',
  '嘉琪',
  '文博',
  '晓彤',
  '宇航',
  '诗涵',
  '志远',
  '静怡',
  '明轩',
  '欣妍',
  '立新',
  '若曦',
  '家豪',
  '雅雯',
]
/** Distinct names for the many: surname and given name run at different lengths, so no pair comes twice within 480. */
const nameOf = (i: number) =>
  `${surnames[i % surnames.length]}${givens[(i * 7 + Math.floor(i / surnames.length) * 3) % givens.length]}`

const agent = (key: string, no: string, i: number, enteredWeeksAgo: number): CastMember =>
  member(
    key,
    no,
    nameOf(i),
    [centre, teams[i % teams.length]!],
    '客服专员',
    `manager-${(i % teams.length) + 1}`,
    enteredWeeksAgo,
  )

/** The 48 new hires of 第 5 期, numbers with leading zeros as HR writes them. */
export const newcomers: CastMember[] = Array.from({ length: 48 }, (_, i) =>
  agent(`learner-${i + 1}`, `02500${String(i + 1).padStart(2, '0')}`, i, 6),
)
/** The 48 agents trained in 第 4 期. */
export const trained: CastMember[] = Array.from({ length: 48 }, (_, i) =>
  agent(`agent-${i + 1}`, `02400${String(i + 1).padStart(2, '0')}`, 48 + i, 80),
)
/** The 52 agents who were not trained, in the same teams. */
export const untrained: CastMember[] = Array.from({ length: 52 }, (_, i) =>
  agent(`peer-${i + 1}`, `02300${String(i + 1).padStart(2, '0')}`, 96 + i, 90),
)

export const everybody: CastMember[] = [...principals, ...managers, ...newcomers, ...trained, ...untrained]
const byKey = new Map(everybody.map((m) => [m.key, m]))

/** A member of the cast by key; an unknown key is a bug of the story. */
export function samplePerson(key: string): CastMember {
  const found = byKey.get(key)
  if (!found) throw new Error(`nobody in the sample company is called ${key}`)
  return found
}

export const competencies = ['客户沟通', '问题诊断', '系统操作', '投诉处理', '跨部门协作', '情绪管理'] as const
