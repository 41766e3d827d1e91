/** What the answer depends on, in Chinese. */
import type { Texts } from '../texts.ts';

export const sensitivity: Texts['sensitivity'] = {
  none: '没有计算：可用',
  noneHelp: '逐一移动各项假设。',
  tornado: '每次只把一个参数放到其范围的一端，其余照旧；标记处即其余照旧时的值。',
  morris:
    '基本效应（Morris）：从许多位置出发，每次把一个参数移动其范围的三分之二。μ* 为变化的平均大小，按整个范围计；μ 为平均变化本身，作用有正有负时较小；σ 为其离散程度：作用不成直线或取决于其他参数时较大。',
  sobol:
    '该指标在所有点上的方差份额（Sobol）：参数单独的作用（一阶），以及单独加上与其他参数一起的作用（总；各参数之和可超过 100 %）。',
  played: (points, parameters, replications) =>
    `${parameters}的 ${points}，每点 ${replications}，种子处处相同。`,
  beyond: (rows) => `低于 0 或高于 100 % 的份额是 ${rows} 行带来的误差：行越多，误差越小。`,
  small: {
    rows: (fewest) => `少于 ${fewest} 行的区间，其实际覆盖率低于所称。`,
    walks: (fewest) => `少于 ${fewest} 条路径的区间，其实际覆盖率低于所称。`,
  },
  axis: { morris: (unit) => `μ*，${unit}`, sobol: '方差的 %，总' },
  interrupted: '没有计算：运行被中断。',
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
