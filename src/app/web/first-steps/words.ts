// What Today and the pages on the way say of the first steps.
import { defineWords } from '../../../platform/localised-text/contract.ts'

export const words = defineWords({
  'title-none': {
    zh: '公司建好了，还没有人；{n} 步到第一个指标，先放人。',
    en: 'The company is founded and nobody is in it yet; {n} {n|step|steps} to a first indicator, people first.',
  },
  'title-some': {
    zh: '开头 {n} 步做完 {done} 步；下一步：{next}。',
    en: '{done} of the {n} first {n|step is|steps are} done; next: {next}.',
  },
  'title-indicator': {
    zh: '第一个指标有了：{name} {value}，{learners} 人里 {seen} 人。',
    en: 'The first indicator is there: {name} {value}, of {seen} among {learners} {learners|learner|learners}.',
  },
  'title-wait': {
    zh: '开头 {n} 步做完 {done} 步，剩下的等别人做。',
    en: '{done} of the {n} first {n|step is|steps are} done; the others wait for somebody else.',
  },
  rests: {
    zh: '做完一步自己打勾，谁做的都算。等着前一步的，写着等哪一步。',
    en: 'A step ticks itself, whoever did it. One that waits for another says for which.',
  },
  panel: { zh: '开头 {n} 步', en: 'First {n} {n|step|steps}' },
  aside: { zh: '做完 {done} / {n}', en: '{done} of {n} done' },
  fold: { zh: '收起', en: 'Put away' },
  folded: {
    zh: '开头 {n} 步还有 {left} 步没做，您收起了它。',
    en: 'Of the {n} first {n|step|steps} {left} {left|is|are} open; you put them away.',
  },
  unfold: { zh: '再打开', en: 'Take them out' },
  'waits-1': { zh: '等第 {steps} 步', en: 'after step {steps}' },
  'waits-n': { zh: '等第 {steps} 步', en: 'after steps {steps}' },
  done: { zh: '已完成', en: 'done' },
  template: { zh: '下模板，含两行样子', en: 'Template with two filled rows' },
  others: { zh: '别的页会是什么', en: 'What other pages will be' },
  'others.runs': { zh: '全部培训', en: 'Trainings' },
  'others.runs-what': {
    zh: '建了培训，这里一期一行：什么状态、哪天到哪天、多少学员。',
    en: 'With a training created, one row for each run: its state, its days, how many learners.',
  },
  'others.sources': { zh: '数据来源', en: 'Data sources' },
  'others.sources-what': {
    zh: '每个文件一行：几行进入、几行待改正；没导入的可以丢弃，导错的可以撤销。',
    en: 'A row for each file: how many rows went in, how many wait to be mended; discarded before, undone after.',
  },
  'others.loops': { zh: '断开的环', en: 'Broken loops' },
  'others.loops-what': {
    zh: '问题、决定、变更、复查一环接一环；断在哪里，列在这里。现在还没有环。',
    en: 'Issue, decision, change, re-check: where such a chain stops, it is listed here. There is none yet.',
  },
  'plain-http': { zh: '这个地址不是 https', en: 'This address is not https' },
  'plain-http-what': {
    zh: '从别的机器用 http 打开时，语音、离线填写和匿名问卷用不了，密码也没有加密传送。请运维配置证书：TLS_CERT 与 TLS_KEY，或放在代理后面。',
    en: 'Opened by plain http from another machine, voice, filling in offline and anonymous surveys cannot work, and passwords travel unencrypted. Ask your operator for a certificate: TLS_CERT and TLS_KEY, or a proxy in front.',
  },
  'indicator.panel': { zh: '第一个指标', en: 'The first indicator' },
  'indicator.from': { zh: '来自 {at} 的「{file}」。', en: 'From “{file}” of {at}.' },
  'indicator.cannot': { zh: '还不能说的', en: 'What cannot be said yet' },
  'indicator.no-goal': { zh: '够不够：还没有目标。', en: 'Whether it is enough: there is no goal.' },
  'indicator.no-change': {
    zh: '变没变：只有这一个周期的数据。',
    en: 'Whether it changes: only this one cycle has data.',
  },
  'indicator.unseen-1': {
    zh: '1 名学员还没有这项数据，不算 0。',
    en: '1 learner has no such data; that is not counted as 0.',
  },
  'indicator.unseen': {
    zh: '{n} 名学员还没有这项数据，不算 0。',
    en: '{n} learners have no such data; that is not counted as 0.',
  },
  'indicator.others': {
    zh: '另外 {n} 项指标还没有数据。',
    en: 'Other indicators without data: {n}.',
  },
  'indicator.soon': {
    zh: '数据已进来，指标正在算，几秒后出现。',
    en: 'The data is in and its indicators are being reckoned; they appear within seconds.',
  },
  'indicator.early-title': {
    zh: '数据已进来，但还没有指标能显示',
    en: 'The data is in, and no indicator can show it yet',
  },
  'indicator.early': {
    zh: '{n} 条数据早于模块 {number}「{name}」的第一天 {from}；按模块看的指标从那天起显示。',
    en: '{n} rows lie before {from}, the first day of module {number}, “{name}”; indicators by module show from that day on.',
  },
  'indicator.early-1': {
    zh: '1 条数据早于模块 {number}「{name}」的第一天 {from}；按模块看的指标从那天起显示。',
    en: '1 row lies before {from}, the first day of module {number}, “{name}”; indicators by module show from that day on.',
  },
  'indicator.outside': {
    zh: '{n} 条数据不属于任何模块，日期也不在任何模块里。',
    en: '{n} rows belong to no module, and lie on days of no module.',
  },
  'indicator.outside-1': {
    zh: '1 条数据不属于任何模块，日期也不在任何模块里。',
    en: '1 row belongs to no module, and lies on a day of no module.',
  },
  'indicator.early-do': { zh: '看日期和模块', en: 'See days and modules' },
  'indicator.other-kind': {
    zh: '数据已进来，但不属于跟踪计划里的指标；跟踪计划里可以加。',
    en: 'The data is in, but belongs to no indicator of the tracking plan; one can be added there.',
  },
  'indicator.open': { zh: '看这个指标', en: 'See the indicator' },
  'indicator.track': { zh: '看全部指标', en: 'All indicators' },
  next: { zh: '下一步：{step}', en: 'Next: {step}' },
  'next-first-indicator': { zh: '看第一个指标', en: 'See the first indicator' },
  'next-aside': { zh: '开头 {n} 步做完 {done} 步。', en: '{done} of the {n} first {n|step is|steps are} done.' },
  'nothing-learner': {
    zh: '还没有和您有关的培训；培训负责人把您或您的下属加进一期后，这里会有内容。',
    en: 'No training concerns you yet; once a lead adds you, or somebody who reports to you, it will stand here.',
  },
  'nothing-executive': {
    zh: '公司还没有培训；建了之后，每期走得怎样会写在这里。',
    en: 'The company has no training yet; once there is one, how each goes will stand here.',
  },
  'nothing-administrator': {
    zh: '公司还没有培训。由有「培训管理」职责的人来建，建好后这里写各期走得怎样。',
    en: 'The company has no training yet. The training duty creates one; then how each goes will stand here.',
  },
  'nothing-training': {
    zh: '公司还没有培训；建好第一期后，各期走得怎样会写在这里。',
    en: 'The company has no training yet; with the first one created, how each goes will stand here.',
  },
  'over-closed': {
    zh: '没有在筹备、进行或跟踪的培训；已结案 {n} 期，还可以看。',
    en: 'No training is in preparation, under way or in follow-up; {n} {n|is|are} closed and can still be read.',
  },
  'over-left-open': {
    zh: '没有在筹备、进行或刚结束的培训；已结案 {closed} 期，另有 {left} 期结束已过半年，还没结案。',
    en: 'No training is in preparation, under way or just over; {closed} {closed|is|are} closed, and {left} ended over half a year ago without being closed.',
  },
  'over-seat': {
    zh: '您参与的 {n} 期培训已结案，还可以看，不能再改。',
    en: '{n} {n|training|trainings} you took part in {n|is|are} closed: to be read, not changed.',
  },
  'over-mine': {
    zh: '和您有关的 {n} 期培训已结案，还可以看；培训负责人再把您或您的下属加进一期后，这里会有内容。',
    en: '{n} {n|training that concerns you is|trainings that concern you are} closed and can still be read; once a lead adds you, or somebody who reports to you, to another, it will stand here.',
  },
  'over-left-open-mine': {
    zh: '和您有关的 {n} 期培训都已经结束，还可以看。',
    en: '{n} {n|training that concerns you is|trainings that concern you are} over and can still be read.',
  },
  'nothing-see': { zh: '看全部培训', en: 'See all trainings' },
  'nothing-create': { zh: '建培训', en: 'Create a training' },
})
