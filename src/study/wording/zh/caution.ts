/** What stands below an answer: how far its figures can be relied on, in Chinese. */
import type { Texts } from '../texts.ts';

export const caution: Texts['caution'] = {
  brackets: (percent) => `括号中为 ${percent} 区间：`,
  simulationOnly: '仅模拟误差',
  few: (count) => `重复不足 ${count} 次时，区间很宽，不可靠。`,
  holm: '差值的区间已按比较的个数校正（Holm）；所需来电损失的区间未校正，旁边的结论词则已校正。',
  words: '只有整个区间都在零的一侧时才说“更好”或“更差”，否则为“未定”。',
  skewed: (measures) => `${measures}的离散主要来自少数几次重复：其区间的实际覆盖率低于所称，增加重复可改善。`,
  skewedToo: (count, primary) =>
    primary === ''
      ? `全部指标表中标为偏斜的 ${count} 项指标`
      : `${primary}，以及全部指标表中标为偏斜的另外 ${count} 项指标`,
  assumed: (assumed, all) => `区间并不说明假设是否正确：${all} 个参数中有 ${assumed} 个是假设，并非测得。`,
  notComputed: '其他取值会使结果移动多远没有计算：可用',
  doesIt: '计算。',
  interrupted: '其他取值会使结果移动多远没有计算：运行被中断。',
  range: (points) => `表中每个区间旁边是假设取 ${points} 时的范围。`,
  holds: (percent) => `按接听的骚扰电话排列的方案次序在其中 ${percent} 成立。`,
  points: (points) => `${points}之间结果如何移动见下文。`,
};
