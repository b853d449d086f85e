// What the pages of imports say.
import { defineWords } from '../platform/localised-text/contract.ts'

export const pageWords = defineWords({
  crumb: { zh: '数据来源', en: 'Data sources' },
  'list.none': { zh: '还没有导入过数据。', en: 'No data has been brought in yet.' },
  'list.waiting-1': { zh: '1 份文件已上传，还没有导入。', en: '1 file was sent and is not brought in yet.' },
  'list.waiting': {
    zh: '{n} 份文件已上传，还没有导入。',
    en: '{n} files were sent and are not brought in yet.',
  },
  'waiting.title': { zh: '已上传，还没有导入', en: 'Sent, not brought in' },
  'waiting.aside': {
    zh: '什么都没有写入；不要的可以丢弃',
    en: 'nothing of them is written; throw away what is not wanted',
  },
  'waiting.what': { zh: '丢弃', en: 'Throw away' },
  'waiting.open': { zh: '看预览', en: 'See the preview' },
  'waiting.look': { zh: '打开', en: 'Open' },
  'waiting.mine': { zh: '丢弃我上传的全部 {n} 份', en: 'Throw away all of mine ({n})' },
  'waiting.mine-sure': {
    zh: '丢弃您上传而没有导入的 {n} 份文件？',
    en: 'Throw away your files that are not brought in ({n})?',
  },
  'waiting.mine-done': { zh: '丢弃了 {n} 份文件。', en: 'Thrown away: {n}.' },
  'discard.act': { zh: '丢弃这份文件', en: 'Throw this file away' },
  'discard.sure': { zh: '丢弃「{file}」？', en: 'Throw “{file}” away?' },
  'discard.yes': { zh: '丢弃', en: 'Throw away' },
  'discard.what': {
    zh: '文件的内容随即删除，找不回来；它没有写入过任何数据。谁在何时上传、何时丢弃留在记录里。',
    en: 'The content goes at once and cannot be had back; nothing of it was ever written. Who sent it and when it was thrown away stays on record.',
  },
  'discard.done': { zh: '已丢弃「{file}」。', en: '“{file}” was thrown away.' },
  'preview.discarded': {
    zh: '这份文件没有导入就丢弃了，内容已删除。',
    en: 'This file was thrown away without being brought in; its content is gone.',
  },
  'template.label': { zh: '还没有表？下载模板，含两行样子：', en: 'No sheet yet? The template has two filled rows:' },
  'template.xlsx': { zh: '{source}.xlsx', en: '{source}.xlsx' },
  'template.csv-label': { zh: '{source}.csv', en: '{source}.csv' },
  'template.csv': { zh: '.csv', en: '.csv' },
  'template.example': {
    zh: '样子里的工号 EX001、EX002 是编的，换成真的再传。',
    en: 'The numbers EX001 and EX002 in it are invented; put real ones in their place.',
  },
  'list.rejected': {
    zh: '最近一次导入还有 {n} 行待改正。',
    en: 'The latest import left {n} {n|row|rows} to be mended.',
  },
  'list.well': {
    zh: '最近一次导入全部进入，没有待改正的行。',
    en: 'The latest import went in whole; no row waits to be mended.',
  },
  'list.rests': {
    zh: '先看到每一行会变成什么，再写入。同一份文件再导一次，什么都不会变；导错了可以撤销。',
    en: 'You see what each row becomes before it is written. The same file again changes nothing; a wrong import can be undone.',
  },
  'list.empty': {
    zh: '从组织与人员表开始：有了工号，成绩和签到才对得上人。',
    en: 'Begin with the organisation sheet: with employee numbers, scores and attendance find their people.',
  },
  'list.empty-wait': {
    zh: '每份导入的表会一行列在这里：几行进入，几行待改正。现在还没有您能看的。',
    en: 'Every sheet that is brought in will stand here, one a row: how many rows went in, how many wait to be mended. There is none yet that is yours to see.',
  },
  'list.none-counts': {
    zh: '现在没有生效的导入：之前的已撤销或丢弃。',
    en: 'No import counts now: the earlier ones were undone or thrown away.',
  },
  'list.title': { zh: '每一次导入', en: 'Every import' },
  'list.aside': { zh: '新的在前', en: 'newest first' },
  'list.file': { zh: '文件', en: 'File' },
  'list.source': { zh: '来源', en: 'Source' },
  'list.run': { zh: '哪一期', en: 'Run' },
  'list.state': { zh: '状态', en: 'State' },
  'list.recorded': { zh: '新增', en: 'New' },
  'list.corrected': { zh: '改了', en: 'Changed' },
  'list.known': { zh: '没变', en: 'Unchanged' },
  'list.rejected-n': { zh: '待改正', en: 'To mend' },
  'list.by': { zh: '谁、何时', en: 'Who, when' },
  'state.received': { zh: '待导入', en: 'not in yet' },
  'state.under-way': { zh: '导入中', en: 'under way' },
  'state.brought-in': { zh: '已导入', en: 'in' },
  'state.cut-off': { zh: '中断，未写入', en: 'cut off, nothing written' },
  'state.failed': { zh: '未成功，未写入', en: 'failed, nothing written' },
  'state.undone': { zh: '已撤销', en: 'undone' },
  'state.discarded': { zh: '已丢弃', en: 'thrown away' },
  operator: { zh: '终端', en: 'terminal' },

  'send.button': { zh: '导入一份表', en: 'Bring in a sheet' },
  'send.title': { zh: '导入一份表', en: 'Bring in a sheet' },
  'send.source': { zh: '这是什么表', en: 'What kind of sheet' },
  'send.run': { zh: '哪一期培训', en: 'Which run' },
  'send.file': { zh: '文件', en: 'File' },
  'send.file-help': {
    zh: '.xlsx 或 .csv，不超过 50 MB。WPS、Excel、考试星、问卷星的导出都可以。',
    en: '.xlsx or .csv, up to 50 MB.',
  },
  'send.go': { zh: '上传并预览', en: 'Send and preview' },
  'send.no-run': {
    zh: '还没有您可以导入的培训：这种表要归到某一期。先建一期，再导入。',
    en: 'There is no training yet into which you may bring this: such a sheet belongs to a run. Create one first.',
  },
  'send.no-run-wait': {
    zh: '还没有您可以导入的培训：这种表要归到某一期。有「培训管理」职责的人建好、您成为负责人或班主任后再导入。',
    en: 'There is no training yet into which you may bring this: such a sheet belongs to a run. Once the training duty has created one and you lead or assist it, bring it in.',
  },
  'send.at-once': {
    zh: '选好文件就上传并显示预览；确认之前不写入任何数据，不要的可以丢弃。',
    en: 'A chosen file is sent and shown as a preview at once; nothing is written before you confirm, and it can be thrown away.',
  },
  'send.nothing-written': {
    zh: '上传后先预览，确认之前不写入任何数据。',
    en: 'You will see a preview; nothing is written before you confirm.',
  },

  'paste.label': { zh: '从表格里复制的行', en: 'Rows copied from a spreadsheet' },
  'paste.help': {
    zh: '连同表头一起复制：第一行是列名，如 工号、姓名、部门。',
    en: 'Copy the header as well: the first line names the columns, such as Employee no., Name, Department.',
  },
  'paste.rows': { zh: '{n} 行', en: 'Rows: {n}' },
  'paste.too-few': { zh: '至少要表头和一行。', en: 'A header and one row at least.' },
  'paste.go': { zh: '预览', en: 'Preview' },
  'paste.file': { zh: '粘贴', en: 'pasted' },

  'preview.people': {
    zh: '新增 {entered} 人，改了 {changed} 人，没变 {same} 人。',
    en: 'New: {entered}. Changed: {changed}. Unchanged: {same}.',
  },
  'preview.people-changed': {
    zh: '改了 {n} 人；部门、岗位和上级以前的留着，可以按日子查。',
    en: 'Changed: {n}. Earlier units, positions and superiors stay and can be asked for by day.',
  },
  'preview.missing': { zh: '还差 {fields} 没有对应的列。', en: 'No column yet for {fields}.' },
  'preview.all-good': { zh: '{good} 行都可以导入。', en: 'Every row can go in ({good}).' },
  'preview.some': {
    zh: '{good} 行可以导入，{rejected} 行要先改。',
    en: '{good} {good|row|rows} can go in, {rejected} must be mended first.',
  },
  'preview.nothing': { zh: '没有一行可以导入，原因在下面。', en: 'No row can go in; the reasons are below.' },
  'preview.under-way': { zh: '正在导入，已完成 {done} / {total}。', en: 'Being brought in: {done} of {total}.' },
  'preview.brought-in': {
    zh: '已导入：新增 {recorded} 条，改了 {corrected} 条，没变 {known} 条。',
    en: 'Brought in: {recorded} new, {corrected} changed, {known} unchanged.',
  },
  'preview.brought-in-rest': {
    zh: '已导入：新增 {recorded} 条，改了 {corrected} 条，没变 {known} 条；{rejected} 行待改正。',
    en: 'Brought in: {recorded} new, {corrected} changed, {known} unchanged; {rejected} {rejected|row waits|rows wait} to be mended.',
  },
  'preview.undone': {
    zh: '已撤销，{rows} 条数据不再计入。',
    en: 'Undone: {rows} {rows|row no longer counts|rows no longer count}.',
  },
  'preview.cut-off': {
    zh: '导入中断，什么都没有写入，可以重来。',
    en: 'The import was cut off; nothing was written. It can be done again.',
  },
  'preview.rests': {
    zh: '{source}{run} · 共 {rows} 行 · {encoding}表头在第 {header} 行',
    en: '{source}{run} · {rows} {rows|row|rows} · {encoding}header in row {header}',
  },
  'preview.rests-rows': { zh: '{source}{run} · 共 {rows} 行', en: '{source}{run} · {rows} {rows|row|rows}' },
  'preview.rests-sent': { zh: '{source}{run}', en: '{source}{run}' },
  'preview.same-as': {
    zh: '内容相同的文件在 {at} 已导入。再导一次，什么都不会变。',
    en: 'A file with the same content was brought in on {at}. Again, it changes nothing.',
  },
  'preview.corrected': {
    zh: '{n} 条与之前不同，已按新的更正，旧值留档。',
    en: '{n} differed from before and were corrected; the old values are kept.',
  },

  'act.bring-in': { zh: '导入这 {good} 行', en: 'Bring in {good} {good|row|rows}' },
  'act.again': { zh: '重新导入', en: 'Bring in again' },
  'act.workbook': { zh: '下载待改正的 {n} 行', en: 'Download {n} {n|row|rows} to mend' },
  'act.original': { zh: '原文件', en: 'Original file' },
  'preview.sender-only': {
    zh: '{by}上传了这份文件，还没有导入；里面的内容只有上传的人能看。',
    en: '{by} sent this file and has not brought it in; only they see what is in it.',
  },
  'preview.gone': {
    zh: '导入之后不再给出表里的内容：数据按各人的权限在各页查看。',
    en: 'Once it is in, the sheet itself is not shown any more: its figures are on the pages of those who may see them.',
  },
  'act.undo': { zh: '撤销这次导入', en: 'Undo this import' },
  'act.undo-yes': { zh: '撤销', en: 'Undo' },
  'act.undo-why': {
    zh: '这次导入的 {n} 条数据将不再计入任何数字，指标随即重算。这条记录会留下；同一份表可以再上传、再导入。',
    en: 'The {n} {n|row|rows} of this import will no longer count anywhere; figures follow at once. This record stays; the same sheet can be sent and brought in again.',
  },
  'act.mended': { zh: '改好后上传', en: 'Send the mended file' },

  'preview.left-out': {
    zh: '有内容、但不导入的列：{columns}。要导入的，在「每一列是什么」里给它选上。',
    en: 'Filled, but left out: {columns}. What is to come in is given its field under “What each column is”.',
  },
  'map.title': { zh: '每一列是什么', en: 'What each column is' },
  'map.guessed': { zh: '按表头猜的，请过目', en: 'guessed from the headers; please check' },
  'map.remembered': { zh: '沿用上次的对应', en: 'as corrected last time' },
  'map.corrected': { zh: '已按你的修改', en: 'as you corrected it' },
  'map.none': { zh: '不导入', en: 'leave out' },
  'map.required': { zh: '{name}（必填）', en: '{name} (required)' },
  'map.sheet': { zh: '工作表', en: 'Sheet' },
  'map.sheet-rows': { zh: '{name}（{rows} 行）', en: '{name} ({rows} {rows|row|rows})' },
  'map.header-row': { zh: '表头在第几行', en: 'Row of the header' },
  'map.save': { zh: '按这样读', en: 'Read it like this' },
  'map.kept': {
    zh: '改过的对应会记住，下次同样的表头直接沿用。',
    en: 'A corrected mapping is remembered for files with the same headers.',
  },
  'map.no-header': { zh: '（没有表头）', en: '(no header)' },

  'becomes.title': { zh: '会变成什么', en: 'What it becomes' },
  'becomes.aside': { zh: '前 {n} 行', en: 'first {n} {n|row|rows}' },
  'becomes.row': { zh: '第几行', en: 'Row' },
  'becomes.what': { zh: '写入的内容', en: 'What is written' },
  'becomes.none': { zh: '还没有可以导入的行。', en: 'No row can go in yet.' },

  'problems.title': { zh: '要改的 {n} 行', en: '{n} {n|row|rows} to mend' },
  'problems.first': { zh: '列出前 {n} 处，全部在下载的表里', en: 'the first {n}; all are in the workbook' },
  'problems.count': { zh: '{problem}：{n} 处', en: '{problem}: {n}' },
  'problems.row': { zh: '第几行', en: 'Row' },
  'problems.column': { zh: '列', en: 'Column' },
  'problems.value': { zh: '写的是', en: 'Written' },
  'problems.what': { zh: '哪里不对，怎么改', en: 'What is wrong and how to mend it' },
  'row-n': { zh: '第 {row} 行', en: 'row {row}' },
  'problems.how-after': {
    zh: '好的行已经进入。下载待改正的表，改好后再传，已进入的不会重复。',
    en: 'The good rows are in. Download the others, mend and send them again; nothing goes in twice.',
  },
  'problems.how-others': {
    zh: '好的行已经进入。待改正的行连同内容只给上传的人下载；这里说明是哪几行、为什么。',
    en: 'The good rows are in. The others are given with what stands in them to who sent the file; here is which rows, and why.',
  },
  'problems.how': {
    zh: '可以先导入好的行；下载待改正的表，改好后再传，已进入的不会重复。',
    en: 'The good rows can go in now. Download the others, mend and send them again; nothing goes in twice.',
  },
})
