// What is wrong with a file or a row, and the way out, in both languages.
import { defineWords } from '../platform/localised-text/contract.ts'

export const rowWords = defineWords({
  'problem.required-empty': { zh: '这一格必填，现在是空的', en: 'this cell is required and empty' },
  'mend.required-empty': { zh: '补上内容', en: 'fill it in' },
  'problem.id-not-whole': {
    zh: '工号「{value}」带小数，多半被表格软件改写过',
    en: 'the number "{value}" has decimals; the spreadsheet has probably rewritten it',
  },
  'mend.id-not-whole': {
    zh: '把整列设为「文本」，重新填写工号',
    en: 'format the column as text and enter the number again',
  },
  'problem.id-lost-digits': {
    zh: '「{value}」超过 15 位，表格软件已丢掉末尾几位',
    en: '"{value}" has more than 15 digits; the spreadsheet has dropped the last ones',
  },
  'mend.id-lost-digits': {
    zh: '把整列设为「文本」，从原系统重新粘贴',
    en: 'format the column as text and paste it again from the original system',
  },
  'problem.id-scientific': {
    zh: '「{value}」是科学计数法，原来的数字已看不到',
    en: '"{value}" is in scientific notation; the original digits are gone',
  },
  'mend.id-scientific': {
    zh: '把整列设为「文本」，从原系统重新粘贴',
    en: 'format the column as text and paste it again from the original system',
  },
  'problem.formula-text': { zh: '「{value}」是公式，不是内容', en: '"{value}" is a formula, not content' },
  'mend.formula-text': {
    zh: '复制这一列，用「选择性粘贴 – 数值」换成结果',
    en: 'copy the column and paste it back as values',
  },
  'problem.formula-without-result': {
    zh: '公式「{value}」没有保存结果',
    en: 'the formula "{value}" was saved without its result',
  },
  'mend.formula-without-result': {
    zh: '在 Excel 里打开并保存一次，或用「选择性粘贴 – 数值」',
    en: 'open and save it once in Excel, or paste it back as values',
  },
  'problem.cell-error': { zh: '这一格显示 {value}', en: 'the cell shows {value}' },
  'mend.cell-error': { zh: '修好公式，或直接填写结果', en: 'mend the formula or enter its result' },
  'problem.not-a-number': { zh: '「{value}」不是数字', en: '"{value}" is not a number' },
  'mend.not-a-number': { zh: '填数字；没有成绩就删掉这一行', en: 'enter a number; if there is none, delete the row' },
  'problem.not-a-day': { zh: '「{value}」不是日期', en: '"{value}" is not a date' },
  'mend.not-a-day': { zh: '写成 2026-09-01 这样', en: 'write it like 2026-09-01' },
  'problem.day-without-year': { zh: '「{value}」没有年份', en: '"{value}" has no year' },
  'mend.day-without-year': { zh: '写上年份，例如 2026-09-01', en: 'add the year, as in 2026-09-01' },
  'problem.day-ambiguous': {
    zh: '「{value}」分不清哪个是月、哪个是日',
    en: 'in "{value}" month and day can not be told apart',
  },
  'mend.day-ambiguous': { zh: '写成 2026-09-01 这样，年在前', en: 'write it like 2026-09-01, the year first' },
  'problem.not-a-period': { zh: '「{value}」看不出是哪个周期', en: '"{value}" names no period' },
  'mend.not-a-period': { zh: '写成 2026-08、2026-W32 或 2026Q3', en: 'write it like 2026-08, 2026-W32 or 2026Q3' },
  'problem.period-missing': { zh: '不知道是哪个周期的数', en: 'the period of the figure is missing' },
  'mend.period-missing': { zh: '填「周期」，或同时填「起」和「止」', en: 'fill in the period, or both from and to' },
  'problem.ends-before-start': { zh: '{value} 早于 {start}', en: '{value} is before {start}' },
  'mend.ends-before-start': { zh: '把两个日期对调或改正', en: 'swap or correct the two dates' },
  'problem.not-an-email': { zh: '「{value}」不是邮箱地址', en: '"{value}" is not an e-mail address' },
  'mend.not-an-email': { zh: '改正，或留空', en: 'correct it or leave it empty' },
  'problem.own-superior': { zh: '{value} 的上级写成了自己', en: '{value} is named as their own superior' },
  'mend.own-superior': {
    zh: '填真正的上级工号，最高一级留空',
    en: "enter the superior's number; leave it empty at the top",
  },
  'problem.unknown-superior': {
    zh: '上级工号「{value}」不在组织里，也不在这份文件里',
    en: 'the superior "{value}" is neither in the organisation nor in this file',
  },
  'mend.unknown-superior': {
    zh: '改正工号，或把上级也加进表里',
    en: 'correct the number or add the superior to the sheet',
  },
  'problem.superior-refused': {
    zh: '上级工号「{no}」在这份文件的第 {row} 行，但那一行没有收下：{why}',
    en: 'the superior "{no}" stands in row {row} of this file, which is not taken: {why}',
  },
  'mend.superior-refused': {
    zh: '先改好第 {row} 行，两行一起导入',
    en: 'mend row {row} first, then bring both in',
  },
  'problem.superior-refused-too': {
    zh: '那一行的上级也没有收下',
    en: 'its own superior is not taken either',
  },
  'mend.superior-refused-too': { zh: '从最上面那一行改起', en: 'begin with the topmost row' },
  'problem.unknown-person': { zh: '没有工号「{value}」的人', en: 'nobody has the number "{value}"' },
  'mend.unknown-person': {
    zh: '改正工号，或先导入组织与人员表',
    en: 'correct the number, or bring in the organisation sheet first',
  },
  'problem.unknown-mentor': { zh: '没有工号「{value}」的导师', en: 'no mentor has the number "{value}"' },
  'mend.unknown-mentor': {
    zh: '改正导师工号，或先导入组织与人员表',
    en: 'correct the number of the mentor, or bring in the organisation sheet first',
  },
  'problem.own-mentor': { zh: '{value} 的导师是自己', en: '{value} is named as their own mentor' },
  'mend.own-mentor': { zh: '填另一位导师的工号，或空着', en: 'name somebody else, or leave it empty' },
  'problem.unknown-team': {
    zh: '没有「{value}」这个班组，或有几个同名',
    en: 'there is no team "{value}", or several of that name',
  },
  'mend.unknown-team': {
    zh: '写班组全名，或从上到下写成「客服部/客服1组」；没有的先导入组织与人员表',
    en: 'write its full name, or its path as "Service/Team 1"; bring in the organisation sheet first if it is new',
  },
  'problem.unknown-person-zeros': {
    zh: '没有工号「{value}」，多半是「{meant}」丢了前面的 0',
    en: 'nobody has the number "{value}"; it is probably "{meant}" without its zeros',
  },
  'mend.unknown-person-zeros': {
    zh: '把整列设为「文本」，填 {meant}',
    en: 'format the column as text and enter {meant}',
  },
  'problem.not-in-run': { zh: '{value} 不是这一期的学员', en: '{value} is not a learner of this run' },
  'mend.not-in-run': { zh: '先导入学员名单，或换一期导入', en: 'bring in the roster first, or choose another run' },
  'problem.unknown-module': {
    zh: '这一期没有「{value}」，有的是 {zh}',
    en: 'the run has no "{value}"; it has {en}',
  },
  'mend.unknown-module': {
    zh: '改成已有模块的序号或名称；留空则按日期归入',
    en: "use a module's number or name; left empty, the date decides",
  },
  'problem.day-in-future': { zh: '{value} 还没到，今天是 {today}', en: '{value} is in the future; today is {today}' },
  'mend.day-in-future': { zh: '改正日期', en: 'correct the date' },
  'problem.day-before-run': { zh: '{value} 早于开班日 {start}', en: '{value} is before the run began on {start}' },
  'mend.day-before-run': { zh: '改正日期，或换一期导入', en: 'correct the date, or choose another run' },
  'problem.beyond-maximum': { zh: '{value} 分超过满分 {maximum}', en: '{value} is beyond the maximum of {maximum}' },
  'mend.beyond-maximum': { zh: '改正得分，或填上真正的满分', en: 'correct the score, or enter the true maximum' },
  'problem.below-zero': { zh: '得分 {value} 小于 0', en: 'the score {value} is below zero' },
  'mend.below-zero': { zh: '改正得分', en: 'correct the score' },
  'problem.maximum-not-positive': { zh: '满分 {value} 不是正数', en: 'the maximum {value} is not positive' },
  'mend.maximum-not-positive': { zh: '填真正的满分', en: 'enter the true maximum' },
  'problem.two-scores': { zh: '「{value}」这一行有两个得分', en: 'the row of "{value}" has two scores' },
  'mend.two-scores': {
    zh: '只给一列对应「得分」，或去掉「测试名称」的对应',
    en: 'map one column as score, or map none as the name of the test',
  },
  'problem.unknown-mark': {
    zh: '「{value}」看不出是对是错，也不是得分',
    en: '"{value}" says neither right nor wrong, and is no number of points',
  },
  'mend.unknown-mark': { zh: '写 对 或 错，或填得分', en: 'write right or wrong, or enter the points' },
  'problem.unknown-attendance': {
    zh: '「{value}」看不出是出勤还是缺勤',
    en: '"{value}" says neither present nor absent',
  },
  'mend.unknown-attendance': { zh: '写 出勤、迟到、缺勤 或 请假', en: 'write present, late, absent or excused' },
  'problem.unknown-hand-in': { zh: '「{value}」看不出交没交', en: '"{value}" does not say whether it was handed in' },
  'mend.unknown-hand-in': { zh: '写 是、否、迟交 或 免交', en: 'write yes, no, late or exempt' },
  'problem.rating-out-of-scale': { zh: '评分 {value} 不在 1–5 之间', en: 'the rating {value} is not between 1 and 5' },
  'mend.rating-out-of-scale': { zh: '换算成 1–5 分', en: 'convert it to the scale of 1 to 5' },
  'problem.not-a-day-long': {
    zh: '一天学习 {value} 分钟，超过 24 小时或小于 0',
    en: '{value} minutes in a day is more than 24 hours or less than none',
  },
  'mend.not-a-day-long': { zh: '检查单位是分钟还是小时', en: 'check whether the unit is minutes or hours' },
  'problem.denominator-not-positive': {
    zh: '分母 {value} 不是正数，算不出比率',
    en: 'the denominator {value} is not positive',
  },
  'mend.denominator-not-positive': {
    zh: '填真正的分母；没有数据就把分子分母都留空',
    en: 'enter the true denominator, or leave both empty',
  },
  'problem.denominator-missing': {
    zh: '「{value}」有分子，没有对应的分母',
    en: '"{value}" has a numerator without its denominator',
  },
  'mend.denominator-missing': { zh: '补上分母，或把分子也留空', en: 'fill in the denominator, or leave both empty' },
  'problem.numerator-beyond': {
    zh: '分子 {value} 大于分母 {maximum}',
    en: 'the numerator {value} is beyond the denominator {maximum}',
  },
  'mend.numerator-beyond': { zh: '检查是否填反', en: 'check whether they are swapped' },
  'problem.doubled-row': { zh: '与第 {first} 行完全相同', en: 'the same as row {first}' },
  'mend.doubled-row': { zh: '不用处理，第 {first} 行已采用', en: 'nothing to do: row {first} is used' },
  'problem.contradicts-row': {
    zh: '与第 {first} 行说的是同一件事，内容却不同',
    en: 'about the same thing as row {first}, but different',
  },
  'mend.contradicts-row': { zh: '留下正确的一行，删掉另一行', en: 'keep the right row and delete the other' },
})

export const fileWords = defineWords({
  'refused.empty-file': {
    zh: '「{file}」是空的。请确认导出成功后再传。',
    en: '"{file}" is empty. Check the export and send it again.',
  },
  'refused.not-a-sheet': {
    zh: '「{file}」不是表格。请传 .xlsx 或 .csv。',
    en: '"{file}" is not a spreadsheet. Send an .xlsx or .csv file.',
  },
  'refused.old-workbook': {
    zh: '「{file}」是旧版 .xls 或加了密码。请在 Excel 里去掉密码，另存为 .xlsx。',
    en: '"{file}" is an old .xls or has a password. Remove the password and save it as .xlsx.',
  },
  'refused.encrypted': {
    zh: '「{file}」加了密码。请去掉密码后再传。',
    en: '"{file}" has a password. Remove it and send it again.',
  },
  'refused.broken-zip': {
    zh: '「{file}」已损坏，打不开。请重新导出或另存一次。',
    en: '"{file}" is damaged. Export or save it again.',
  },
  'refused.inflates-too-far': {
    zh: '「{file}」解压后会远超 {limit} MB，像是压缩炸弹，没有打开。请删掉多余的图片和空行后另存，或改传 .csv。',
    en: '"{file}" would inflate far beyond {limit} MB, like a zip bomb; it was not opened. Remove pictures and empty rows and save it again, or send .csv.',
  },
  'refused.too-many-entries': {
    zh: '「{file}」里有 {entries} 个部件，超过 {limit} 个，没有打开。请另存为 .csv。',
    en: '"{file}" has {entries} {entries|part|parts}, more than {limit}; it was not opened. Save it as .csv.',
  },
  'refused.wrong-encoding': {
    zh: '「{file}」第 {row} 行的文字既不是 UTF-8 也不是 GB18030。请在 Excel 里另存为「CSV UTF-8」或 .xlsx。',
    en: 'Row {row} of "{file}" is neither UTF-8 nor GB18030. Save it as "CSV UTF-8" or .xlsx.',
  },
  'refused.quote-not-closed': {
    zh: '「{file}」第 {row} 行附近有一个引号没有收尾。请补上，或另存为 .xlsx。',
    en: 'A quotation mark near row {row} of "{file}" is never closed. Close it, or save it as .xlsx.',
  },
  'refused.too-many-rows': {
    zh: '「{file}」超过 {limit} 行。请拆成几份再传。',
    en: '"{file}" has more than {limit} {limit|row|rows}. Split it and send the parts.',
  },
  'refused.too-many-columns': {
    zh: '「{file}」超过 {limit} 列。请只留要用的列。',
    en: '"{file}" has more than {limit} {limit|column|columns}. Keep only those needed.',
  },
  'refused.cell-too-long': {
    zh: '「{file}」第 {row} 行附近有一格超过 {limit} 个字：可能是引号没有收尾，也可能是整篇文章贴进了一格。请改短，再传一次。',
    en: 'A cell near row {row} of "{file}" is longer than {limit} {limit|character|characters}: a quotation mark may never close, or a whole text was pasted into one cell. Shorten it and send it again.',
  },
  'refused.too-much-memory': {
    zh: '「{file}」太大，读它超过了 {limit} MB 内存。请拆成几份，或另存为 .csv。',
    en: '"{file}" needs more than {limit} MB to read. Split it, or save it as .csv.',
  },
  'refused.took-too-long': {
    zh: '「{file}」读了 {seconds} 秒还没读完，已停下。请拆成几份，或另存为 .csv。',
    en: 'Reading "{file}" took more than {seconds} {seconds|second|seconds} and was stopped. Split it, or save it as .csv.',
  },
  'refused.file-too-big': {
    zh: '「{file}」超过 {limit} MB。请拆成几份再传。',
    en: '"{file}" is larger than {limit} MB. Split it and send the parts.',
  },
  'refused.no-file': { zh: '没有收到文件。请选一个再传。', en: 'No file arrived. Choose one and send it.' },
  'refused.no-such-path': { zh: '没有「{path}」这个文件或文件夹。', en: 'There is no file or folder "{path}".' },
  'refused.folder-incomplete': {
    zh: '文件夹「{folder}」里缺少：{files}。',
    en: 'The folder "{folder}" lacks: {files}.',
  },
  'refused.form-incomplete': {
    zh: '上传缺少编号或来源。请刷新页面后重传。',
    en: 'The upload lacks its id or source. Reload the page and send it again.',
  },
})
