/** The question: what was compared, on whom, and how things stand in the control, in Chinese. */
import type { Texts } from '../texts.ts';

export const question: Texts['question'] = {
  asks: (arms, control) => `与对照“${control}”相比，${arms}之中哪一个让人接到的骚扰电话最少，它伤害了谁？`,
  asksOne: (arm, control) => `与对照“${control}”相比，“${arm}”是否让人接到更少的骚扰电话，它伤害了谁？`,
  alone: '这个世界里会发生什么？',
  played: ({ people, days, start, before, replications }) =>
    `${people}，自 ${start} 起 ${days}${before}，${replications}。`,
  peopleVary: (people, least, most) => `${people}（各设计点从 ${least} 到 ${most}）`,
  preHistory: (days) => `，此前先运行 ${days}`,
  same: (arms) => `同样的通话意愿在 ${arms}中各演一遍，所以方案之间的差别只来自方案本身。`,
  apart: '各方案不配对：每个方案各有自己的人和通话意愿，所以方案之间也有偶然的差别。',
  closed: '拨打方和接听者都会对方案作出反应（闭环）。',
  open: '话务是冻结的：只计警报，无人对其作出反应（开环）。',
  decompose: '每个方案演五遍——冻结、仅机械作用、拨打方适应、接听者适应、全部适应——以便把效果拆开来看。',
  noControl: '没有标明对照方案。',
  inControl: '在对照世界',
  answered: (value) => `每百人每天接听 ${value} 个骚扰电话`,
  rung: (value) => `有 ${value} 个在他们的电话上响铃`,
  threeOrMore: (value) => `任一天有 ${value} % 的人接到三个或更多`,
  noUnwantedData: '没有骚扰电话的数据',
  byClass: (list) => `按类别，接听：${list}。`,
  comma: '，',
  separator: '；',
  stop: '。',
};
