// What was seen, in both languages.
import { defineWords } from '../platform/localised-text/contract.ts'

export const words = defineWords({
  'session.attended': { zh: '出勤', en: 'Attendance' },
  'study.minutes': { zh: '学习时长（分钟）', en: 'Study time (minutes)' },
  'lms.clicks': { zh: '平台点击', en: 'LMS clicks' },
  interaction: { zh: '互动', en: 'Interactions' },
  'test.score': { zh: '测试得分', en: 'Test score' },
  'item.answered': { zh: '答题', en: 'Question answered' },
  'entry.score': { zh: '课前摸底得分', en: 'Entry test score' },
  'homework.handed-in': { zh: '作业按时提交', en: 'Homework handed in on time' },
  'homework.score': { zh: '作业得分', en: 'Homework score' },
  'task.score': { zh: '实战任务得分', en: 'Practice task score' },
  'task.handed-in': { zh: '实战任务提交', en: 'Practice task handed in' },
  'case.solving': { zh: '案例解决能力', en: 'Case-solving ability' },
  'supervisor.rating': { zh: '主管评价', en: "Supervisor's rating" },
  'content.completed': { zh: '学完内容', en: 'Content finished' },
  'check-in': { zh: '周打卡', en: 'Weekly check-in' },
  'content.usefulness': { zh: '内容实用性', en: 'Usefulness of content' },
  'teaching.effect': { zh: '讲师授课效果', en: 'Teaching effect' },
})
