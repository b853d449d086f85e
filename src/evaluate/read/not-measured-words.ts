// What is said of goals that were not measured; outside the installation without the name of the goal.
import { defineWords } from '../../platform/localised-text/contract.ts'

export const notMeasuredWords = defineWords({
  'told.not-measured': { zh: '请签「没有测量」：{goal}', en: 'A “not measured” waits for your signature: {goal}' },
  'told.not-measured-body': {
    zh: '{programme} {name}的目标「{goal}」没有测量，负责人写了原因，等业务方签或提出异议。',
    en: '{programme} {name}: the goal “{goal}” was not measured. The lead gave the reason; the business signs or objects.',
  },
  'told.not-measured-signed': {
    zh: '「没有测量」业务方已签：{goal}',
    en: 'The business signed a “not measured”: {goal}',
  },
  'told.not-measured-signed-body': {
    zh: '{programme} {name}的目标「{goal}」，业务方同意没有测量的原因。',
    en: '{programme} {name}: the business agrees why the goal “{goal}” was not measured.',
  },
  'told.not-measured-objected': {
    zh: '「没有测量」业务方有异议：{goal}',
    en: 'The business objects to a “not measured”: {goal}',
  },
  'told.not-measured-objected-body': {
    zh: '{programme} {name}的目标「{goal}」，业务方不同意没有测量的原因。请补数据，或改写原因再签。',
    en: '{programme} {name}: the business does not agree why the goal “{goal}” was not measured. Bring in the figure, or write the reason anew and sign it.',
  },
  'outside.not-measured': { zh: '请签「没有测量」', en: 'A “not measured” waits for your signature' },
  'outside.not-measured-body': {
    zh: '{programme} {name}有一个目标没有测量，负责人写了原因，等业务方签或提出异议。',
    en: '{programme} {name}: a goal was not measured. The lead gave the reason; the business signs or objects.',
  },
  'outside.not-measured-signed': { zh: '「没有测量」业务方已签', en: 'The business signed a “not measured”' },
  'outside.not-measured-signed-body': {
    zh: '{programme} {name}的一个目标，业务方同意没有测量的原因。',
    en: '{programme} {name}: the business agrees why a goal was not measured.',
  },
  'outside.not-measured-objected': { zh: '「没有测量」业务方有异议', en: 'The business objects to a “not measured”' },
  'outside.not-measured-objected-body': {
    zh: '{programme} {name}的一个目标，业务方不同意没有测量的原因。请补数据，或改写原因再签。',
    en: '{programme} {name}: the business does not agree why a goal was not measured. Bring in the figure, or write the reason anew and sign it.',
  },
  'act.not-measured': { zh: '签「没有测量」：{goal}', en: 'Sign “not measured”: {goal}' },
  'act.not-measured-because': {
    zh: '{by}签了原因，等业务方签或提出异议；签好才能结案。',
    en: '{by} gave the reason; the business signs or objects. The run closes only then.',
  },
  'act.not-measured-label': { zh: '去签', en: 'Sign or object' },
  'act.objected': { zh: '业务方有异议：{goal}', en: 'The business objects: {goal}' },
  'act.objected-because': {
    zh: '{by}不同意没有测量的原因：{because}',
    en: '{by} does not agree why it was not measured: {because}',
  },
  'act.objected-label': { zh: '改写原因', en: 'Write it anew' },

  'refused.not-the-lead': {
    zh: '只有本期的负责人能签「没有测量」。请他来签，或先给您负责人席位。',
    en: 'Only a lead of this run signs “not measured”. Ask the lead, or be given the lead’s seat first.',
  },
  'refused.not-the-business-seat': {
    zh: '只有在本期有业务席位的人能签或提出异议；席位到期后也不能。',
    en: 'Only who has the business seat in this run, and while it lasts, signs or objects.',
  },
  'refused.run-is-closed': {
    zh: '这一期已结案，签字不再改动。',
    en: 'This run is closed; its signatures change no more.',
  },
  'refused.no-such-goal': {
    zh: '本期没有这个目标。请刷新页面。',
    en: 'There is no such goal in this run. Reload the page.',
  },
  'refused.goal-has-evidence': {
    zh: '「{name}」已有数据，不用签「没有测量」。',
    en: '“{name}” has evidence; there is no “not measured” to sign.',
  },
  'refused.reason-is-signed': {
    zh: '「{name}」的原因已由{by}签好，不再改动。请刷新页面。',
    en: 'The reason for “{name}” has been signed by {by} and stands. Reload the page.',
  },
  'refused.nothing-to-sign': {
    zh: '负责人还没有写这个目标的原因，没有可签的。',
    en: 'The lead has not given a reason for this goal yet; there is nothing to sign.',
  },
  'refused.signed-by-you-already': {
    zh: '您已作为负责人签过，第二个签名要另一个人。',
    en: 'You signed as the lead; the second signature is somebody else’s.',
  },
  'refused.reason-has-changed': {
    zh: '负责人刚改写了原因。请刷新页面，看过再签。',
    en: 'The lead has just written the reason anew. Reload the page and read it first.',
  },
  'refused.answered-already': {
    zh: '{name}已经答过了。请刷新页面。',
    en: '{name} has answered already. Reload the page.',
  },
})
