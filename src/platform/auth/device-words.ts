// What somebody recognises a device by: the program and the system, from what a browser says of itself.
import type { Text } from '../localised-text/contract.ts'

const programs: readonly [RegExp, Text][] = [
  [/wxwork/i, { zh: '企业微信', en: 'WeCom' }],
  [/MicroMessenger/i, { zh: '微信', en: 'WeChat' }],
  [/DingTalk/i, { zh: '钉钉', en: 'DingTalk' }],
  [/Lark|Feishu/i, { zh: '飞书', en: 'Feishu' }],
  [/Edg(e|A|iOS)?\//, { zh: 'Edge', en: 'Edge' }],
  [/OPR\/|Opera/, { zh: 'Opera', en: 'Opera' }],
  [/Firefox|FxiOS/, { zh: 'Firefox', en: 'Firefox' }],
  [/HeadlessChrome|Chrome|CriOS/, { zh: 'Chrome', en: 'Chrome' }],
  [/Safari/, { zh: 'Safari', en: 'Safari' }],
]
const systems: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/HarmonyOS|OpenHarmony/i, 'HarmonyOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
]

/** As 企业微信 · iPhone; a browser that says nothing is an unknown device. */
export function deviceWords(userAgent: string | null): Text {
  const said = userAgent ?? ''
  const program = programs.find(([sign]) => sign.test(said))?.[1]
  const system = systems.find(([sign]) => sign.test(said))?.[1]
  if (!program && !system) return { zh: '认不出的设备', en: 'Unknown device' }
  const both = (first: string) => [first, system].filter(Boolean).join(' · ')
  return { zh: both(program?.zh ?? '浏览器'), en: both(program?.en ?? 'Browser') }
}
