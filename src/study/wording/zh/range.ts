/** How far the assumptions move the answer, in Chinese. */
import type { Texts } from '../texts.ts';

export const range: Texts['range'] = {
  notComputed: '没有计算。',
  interrupted: '没有计算：运行被中断。',
  howTo:
    '在所有假设的范围上取拉丁超立方的 200 个点，并在此处和每个区间旁边显示数字移动多远，以及方案的次序是否成立。',
  played: (points, parameters, replications) =>
    `${parameters}上拉丁超立方的 ${points}，每点 ${replications}，种子处处相同。`,
  impossible: (points) => `另有 ${points}的取值不成世界（例如主叫多于号码），未计入。`,
  declared: (count) => `其中 ${count} 个范围由场景声明。`,
  factor: (factor) =>
    `其余从假设值除以 ${factor} 到乘以 ${factor}（比例则按优势比），以参数允许为限；这个宽度本身也是假设。`,
  fixed: (count) => `假设的词语、列表和零保持不变：共 ${count} 个。`,
  few: (points) => `少于 ${points} 个点不足以深入各范围：点越多，范围越宽。`,
  noInterval: '每个点的值带有其少数重复的模拟误差，点越多范围只会越宽。它不是区间，没有概率含义。',
  figures: '主要指标，所有类别合计',
  order: '方案的次序（最优在前）以及它成立的点的比例',
  alike: '各方案相同',
  parameters: '参数的范围',
  isDeclared: '已声明',
  byFactor: '按系数',
};
