/** The course over days and weeks, in Chinese. */
import type { Texts } from '../texts.ts';

export const paths: Texts['paths'] = {
  oneDay: '只测量了一天：没有可显示的变化。',
  noData: (caption) => `${caption}：每一天都没有数据，故不作图。`,
  earlier: '结果来自没有逐日记录的版本：没有可显示的变化。',
  help: '色带为各天或各周的区间，仅模拟误差；并非对所有天或周同时成立。',
  day: (start) => `第几天，自 ${start} 起`,
  week: (start) => `第几周，自 ${start} 起`,
  label: (caption) => `${caption}，逐日，每个方案一条线`,
  labelOfWeeks: (caption) => `${caption}，逐周，每个方案一条线`,
  dashed: (starts) => `虚线：${starts}。`,
  start: (date, rules) => `${date} 起规则 ${rules.join('、')} 生效`,
  and: '；',
};
