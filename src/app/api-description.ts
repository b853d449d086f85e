// What the description of the endpoints says: the release, and the folders in the order of the loop.
import type { ApiInfo } from '../platform/http/openapi.ts'
import { version } from './environment.ts'

export const api: ApiInfo = {
  version,
  groups: [
    { name: 'platform', title: { zh: '登录与通知', en: 'Sign-in and notices' } },
    { name: 'accounts', title: { zh: '账号与邀请', en: 'Accounts and invitations' } },
    { name: 'app', title: { zh: '期次与总览', en: 'Runs and overview' } },
    { name: 'people', title: { zh: '人员与部门', en: 'People and units' } },
    { name: 'programme', title: { zh: '期次设置', en: 'Setting up runs' } },
    { name: 'align', title: { zh: '对齐', en: 'Align' } },
    { name: 'track', title: { zh: '跟踪', en: 'Track' } },
    { name: 'respond', title: { zh: '响应', en: 'Respond' } },
    { name: 'practise', title: { zh: '实践', en: 'Practise' } },
    { name: 'improve', title: { zh: '改进', en: 'Improve' } },
    { name: 'evaluate', title: { zh: '评估', en: 'Evaluate' } },
    { name: 'intake', title: { zh: '数据来源', en: 'Data sources' } },
    { name: 'lrs', title: { zh: '学习记录接口', en: 'Learning records' } },
  ],
}
