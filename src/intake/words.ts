// What the pages and answers of this folder say.
import { defineWords } from '../platform/localised-text/contract.ts'
import { pageWords } from './page-words.ts'
import { peopleProblemWords } from './people-problem-words.ts'
import { ratingWords } from './rating-words.ts'
import { fileWords, rowWords } from './problem-words.ts'
import { watchWords } from './watched-folder-words.ts'
import { xapiWords } from './xapi-words.ts'

export const words = defineWords({
  ...rowWords,
  ...peopleProblemWords,
  ...fileWords,
  ...pageWords,
  ...watchWords,
  ...xapiWords,
  ...ratingWords,
  'refused.not-yours': {
    zh: '一期的表由这一期的负责人或班主任导入；组织架构和业务指标的表由系统管理员或有「培训管理」职责的人导入。请找他们，或请负责人给您角色。',
    en: 'Sheets of a run are brought in by its lead or assistant; those of the company by administrators or whoever has the training duty. Ask one of them, or ask the lead for a seat.',
  },
  'refused.not-the-sender': {
    zh: '「{file}」是别人上传的，里面的内容只有上传的人能看、能导入。请上传的人来做，或自己重新上传一份。',
    en: 'Somebody else sent “{file}”: only they see what is in it and bring it in. Ask them, or send the sheet yourself.',
  },
  'refused.file-is-in': {
    zh: '「{file}」已经导入，原文件不再给出：数据按各人的权限在各页查看。要核对原表，请用自己手上的那份。',
    en: '“{file}” has been brought in and is not handed out any more: its figures are on the pages of those who may see them. To compare, use your own copy of the sheet.',
  },
  'refused.not-found': { zh: '没有这次导入。', en: 'There is no such import.' },
  'refused.unknown-source': { zh: '没有「{source}」这种来源。', en: 'There is no source "{source}".' },
  'refused.run-needed': { zh: '这种表要先选是哪一期培训。', en: 'Choose the run this sheet belongs to.' },
  'refused.id-used-for-something-else': {
    zh: '这个编号已用于另一份文件。请刷新后重传。',
    en: 'This id names another file. Refresh and send it again.',
  },
  'refused.fields-missing': {
    zh: '还有必填项没有对应的列：{zh}。',
    en: 'Required fields have no column yet: {en}.',
  },
  'refused.nothing-to-bring-in': {
    zh: '没有一行可以导入。请先按下面的说明改正。',
    en: 'No row can be brought in. Mend them first.',
  },
  'refused.already-brought-in': { zh: '这份文件已经导入。', en: 'This file has been brought in already.' },
  'refused.still-under-way': { zh: '正在导入，请等它结束。', en: 'It is being brought in; wait for it to end.' },
  'refused.not-brought-in': {
    zh: '这份文件还没有导入，没有可撤销的内容。',
    en: 'This file was not brought in; there is nothing to undo.',
  },
  'refused.already-undone': { zh: '这次导入已经撤销。', en: 'This import has been undone already.' },
  'refused.mapping-does-not-fit': {
    zh: '对应关系与这份文件的列不符。请重新对应。',
    en: 'The mapping does not fit the columns of this file. Map them again.',
  },

  'refused.not-undoable': {
    zh: '组织表和学员名单不能整份撤销；改正后再导入一次，以新的为准。',
    en: 'Organisation sheets and rosters can not be undone as a whole; correct the sheet and bring it in again, the newer one holds.',
  },
  'refused.no-such-actor': {
    zh: '没有这个身份，可能已被删除。请刷新页面。',
    en: 'There is no such identity; it may have been erased. Reload the page.',
  },
  'refused.no-such-person': { zh: '没有这个人。请重新查找。', en: 'There is no such person. Search again.' },
  'refused.no-such-activity': {
    zh: '没有收到过这个活动的语句。请刷新页面。',
    en: 'No statement has spoken of this activity. Reload the page.',
  },
  'refused.no-such-run': {
    zh: '没有这一期或这个模块。请重新选择。',
    en: 'There is no such run or module. Choose again.',
  },
  'refused.no-such-statement': {
    zh: '这条数据不是来自 xAPI 语句，或不在你的权限内。',
    en: 'This did not come from an xAPI statement, or is not yours to see.',
  },
  'refused.not-administrator': {
    zh: '只有系统管理员可以删除个人和设置保留期限。',
    en: 'Only administrators erase people and set how long statements are kept.',
  },
  'refused.last-administrator-erased': {
    zh: '{name}是唯一能进来的系统管理员，不能删除。先在「账号与邀请」里把系统管理员给另一位，等那一位加入，再删除。',
    en: '{name} is the only administrator who can come in and cannot be erased. First give another that duty under “Accounts and invitations”, wait until they have joined, then erase.',
  },
  'refused.not-yourself': {
    zh: '不能删除自己。请由另一位系统管理员来做。',
    en: 'Nobody erases themselves. Another administrator can.',
  },
  'refused.name-differs': {
    zh: '写的姓名与「{name}」不一致，没有删除。请核对是不是这个人。',
    en: 'The name written is not “{name}”; nothing was erased. Check whether it is this person.',
  },
  'refused.already-discarded': {
    zh: '这份文件已经丢弃，内容不在了。需要的话请重新上传。',
    en: 'This file was thrown away and its content is gone. Send it again if it is needed.',
  },
  'refused.not-yours-to-discard': {
    zh: '这份文件是别人上传的。请由上传的人或系统管理员丢弃。',
    en: 'Somebody else sent this file. Whoever sent it, or an administrator, can throw it away.',
  },
  'refused.brought-in-is-undone': {
    zh: '这份文件已经导入，不能丢弃。要让它的数据不再计入，请撤销这次导入。',
    en: 'This file is brought in and is not thrown away. To let its rows no longer count, undo the import.',
  },
  'refused.undone-is-kept': {
    zh: '这次导入已撤销，原文件作为记录留下，不能丢弃。',
    en: 'This import was undone; its file stays as the record and is not thrown away.',
  },
  'template.name': { zh: '{source} 模板.{as}', en: '{source} template.{as}' },
  'workbook.sheet': { zh: '待改正', en: 'To be mended' },
  'workbook.name': { zh: '{file} 待改正.xlsx', en: '{file} to be mended.xlsx' },

  where: { zh: '{file}，第 {row} 行', en: '{file}, row {row}' },
  'where-sheet': { zh: '{file} ·「{sheet}」第 {row} 行', en: '{file} · "{sheet}", row {row}' },
  'at-column': { zh: '「{column}」列', en: 'column "{column}"' },
  sentence: { zh: '{where}{column}：{problem}。{mend}。', en: '{where}{column}: {problem}. {mend}.' },

  'from-start': { zh: '开班日', en: 'the first day' },
  'becomes.enrolment': { zh: '{employeeNo} 加入本期，自 {since}', en: '{employeeNo} joins the run from {since}' },
  'becomes.enrolment-known': {
    zh: '{employeeNo} 已是本期学员（自 {since}，加入日期不改）',
    en: '{employeeNo} is a learner of the run already (from {since}, which stays)',
  },
  'becomes.mentored': { zh: '，导师 {mentor}', en: ', mentored by {mentor}' },
  'becomes.mentor-seated': {
    zh: '，导师 {mentor}（同时得到本期的导师席位，会收到通知）',
    en: ', mentored by {mentor} (who gets a mentor’s seat in the run by this, and is told)',
  },
  'becomes.seen': { zh: '{employeeNo} {day} {kind} {value}', en: '{employeeNo} {day} {kind} {value}' },
  'becomes.kpi': { zh: '{employeeNo} {from} 至 {to} {kpi} {value}', en: '{employeeNo} {from} to {to} {kpi} {value}' },
  'of-maximum': { zh: '{value} / {maximum}', en: '{value} / {maximum}' },
  excused: { zh: '请假，不计', en: 'excused, not counted' },
})
