// The library of behaviours at work that comes along: what somebody does, seen from outside, on a scale of five anchors.
import { idFrom } from '../platform/db/id.ts'
import type { Text } from '../platform/localised-text/contract.ts'

/** Something people do at work that can be seen. `anchors` say what 1 to 5 look like; `competency` names the one it belongs to. */
export interface Behaviour {
  id: string
  key: string
  name: Text
  anchors: Text[]
  competency: string
}

type Anchors = [zh: string, en: string][]

const behaviour = (key: string, zh: string, en: string, competency: string, anchors: Anchors): Behaviour => ({
  id: idFrom('behaviour', key),
  key,
  name: { zh, en },
  competency,
  anchors: anchors.map(([z, e]) => ({ zh: z, en: e })),
})

export const builtInBehaviours: readonly Behaviour[] = [
  behaviour('first-reply', '首次回复时长', 'Time to first reply', '客户沟通', [
    ['经常超过承诺时限，客户要再催', 'often later than promised; the customer has to ask again'],
    ['忙时超时，不提前说明', 'late when busy, without saying so'],
    ['多数在时限内回复', 'mostly replies in time'],
    ['都在时限内，来不及时先说明何时回', 'always in time, or says beforehand when'],
    ['当场回应，并带动同组缩短时长', 'responds at once and helps the team become faster'],
  ]),
  behaviour('first-contact-resolution', '一次解决率', 'First-contact resolution', '问题诊断', [
    ['多数来电要转派或让客户再打', 'most calls are passed on or come back'],
    ['常见问题也常要二次联系', 'even usual problems often need a second contact'],
    ['常见问题一次解决', 'usual problems are solved at once'],
    ['少见问题也多能一次解决，并确认客户认可', 'unusual ones too, and the customer agrees it is solved'],
    ['把反复出现的问题写成办法，让同事也能一次解决', 'writes down what recurs, so that colleagues solve it at once'],
  ]),
  behaviour('clear-communication', '沟通效率', 'Efficient communication', '客户沟通', [
    ['说不到点上，客户反复追问', 'misses the point; the customer asks again and again'],
    ['能说清，但绕，用内部术语', 'understandable, but roundabout and in jargon'],
    ['先说结论，再说步骤', 'the conclusion first, then the steps'],
    ['用客户的话说清方案，结束前确认理解', 'in the customer’s words, and checks understanding'],
    ['复杂事情三句话说清，书面也一样', 'puts a complex matter into three sentences, in writing too'],
  ]),
  behaviour('problem-solving', '问题解决', 'Problem solving', '问题诊断', [
    ['照着脚本念，不找原因', 'reads the script, looks for no cause'],
    ['凭第一印象给方案', 'answers by first impression'],
    ['先问清情况再给方案', 'asks before answering'],
    ['用提问找到真正原因，给出方案和时限', 'finds the cause by questions; names a solution and a time'],
    ['从多件事里看出共同原因，推动根上解决', 'sees the common cause of several cases and has it removed'],
  ]),
  behaviour('restating', '先复述再回答', 'Restates before answering', '客户沟通', [
    ['打断客户', 'interrupts the customer'],
    ['听完就直接回答', 'listens, then answers at once'],
    ['有时复述要点', 'sometimes restates the point'],
    ['多数通话先复述要点再回答', 'restates in most calls'],
    ['每通复述并得到确认，带教同事也这样做', 'restates and has it confirmed every time; teaches it'],
  ]),
  behaviour('open-questions', '用开放式提问', 'Asks open questions', '问题诊断', [
    ['不提问', 'asks nothing'],
    ['只问是或不是', 'asks yes-or-no questions only'],
    ['有提示时会问一两个开放问题', 'asks an open question when prompted'],
    ['主动用三个以上开放问题定位原因', 'finds the cause with three or more of his own accord'],
    ['问得少而准，并能教会别人', 'few questions, the right ones; teaches others'],
  ]),
  behaviour('calming', '安抚情绪', 'Calms an upset customer', '投诉处理', [
    ['与客户争辩', 'argues with the customer'],
    ['只说抱歉，不处理情绪', 'says sorry and leaves it there'],
    ['按话术安抚，多数能平静下来', 'calms by the book, mostly with success'],
    ['先认可感受再谈事，能让不满的客户继续谈', 'acknowledges the feeling first; the customer goes on talking'],
    ['独立化解升级投诉，客户愿意继续合作', 'settles an escalation alone; the customer stays'],
  ]),
  behaviour('ownership', '给出责任与时限', 'Names owner and time', '投诉处理', [
    ['推给别的部门', 'refers to another department'],
    ['转派后不再过问', 'passes on and forgets'],
    ['转派并告诉客户找谁', 'passes on and says to whom'],
    ['当场说清谁负责、何时答复，并按时回访', 'says who answers and when, and calls back in time'],
    ['主动跟到关闭，并改进转派流程', 'follows it to the end and improves the process'],
  ]),
  behaviour('cross-department', '跨部门推动', 'Works across departments', '跨部门协作', [
    ['遇到外部门就停', 'stops where another department begins'],
    ['只转工单，不说明缘由', 'sends a ticket without its reason'],
    ['说清要什么、什么时候要', 'says what is needed and by when'],
    ['先谈对方的难处，约定下一步并留记录', 'asks for the other side’s difficulty; agrees and records the next step'],
    ['推动两个部门改规则，不再靠人情', 'has both departments change a rule, so that favours are not needed'],
  ]),
  behaviour('recording', '当场记录并跟进', 'Records and follows up', '系统操作', [
    ['事后不记，靠记忆', 'keeps it in the head'],
    ['记得不全，别人接不上', 'records too little for others to go on'],
    ['下班前补齐记录', 'completes records before going home'],
    ['通话中记录，下一步有人有时间', 'records during the call, with owner and time of the next step'],
    ['记录能让任何同事直接接手', 'any colleague can take over from the record'],
  ]),
]
