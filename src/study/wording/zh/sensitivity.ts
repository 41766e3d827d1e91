/** What the answer depends on, in Chinese. */
import type { Texts } from '../texts.ts';

export const sensitivity: Texts['sensitivity'] = {
  none: '没有计算：可用',
  noneHelp: '逐一移动各项假设。',
  tornado: '每次只把一个参数放到其范围的一端，其余照旧。',
  morris: '基本效应（Morris）：μ* 为参数走过其范围时变化的平均大小，σ 为这在多大程度上取决于其他参数。',
  sobol: '方差份额（Sobol）：参数单独的作用（一阶）以及与其他参数一起的作用（总）。',
  played: (points, parameters, replications) =>
    `${parameters}的 ${points}，每点 ${replications}，种子处处相同。`,
  impossible: (count) => `有 ${count} 个点不成世界，未计入。`,
  ofControl: (metric, arm) => `${metric}，方案 ${arm}`,
  ofDifference: (metric, arm) => `${metric}：${arm} 减对照`,
  low: '在低端',
  high: '在高端',
  first: '一阶，%',
  total: '总，%',
  tableOf: (what) => `每个参数移动多少：${what}`,
  chart: (what) => `移动最多的参数：${what}`,
  turnover: '排名在何处翻转',
  stays: (metric, arm, points) => `${metric}：${arm} 在全部 ${points} 都最优。`,
  turns: ({ metric, arm, others, points }) =>
    `${metric}：此处 ${arm} 最优；在 ${points} 中，别处为 ${others}。`,
  at: (arm, points) => `${arm}（${points} 个点）`,
  corner: ({ where, inside, of, outside, rest }) =>
    `翻转之处：${where}：那里 ${of} 个点中有 ${inside} 个，其余 ${rest} 个点中有 ${outside} 个。`,
  above: (path, value) => `${path} 高于 ${value}`,
  below: (path, value) => `${path} 低于 ${value}`,
  and: '，且 ',
  noCorner: '没有一两项假设能说明在何处。',
};
