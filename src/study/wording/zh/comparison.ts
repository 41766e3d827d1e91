/** The comparison of two results, in Chinese. */
import type { Texts } from '../texts.ts';

export const compared: Texts['compared'] = {
  title: (first, second) => `${second} 减 ${first}`,
  same: '两者的世界、实验和插件相同。',
  changed: (list) => `两者之间有变：${list}。`,
  help: (level, replications) =>
    `逐个方案；区间为 ${level}，仅模拟误差，每个指标在其全部比较间按 Holm 校正；${replications} 次配对重复。配对：所需重复次数是各用各的种子时的几分之一。`,
  which: (first, second) => `前者：${first}；后者：${second}。`,
  first: '前者',
  second: '后者',
  difference: '后者减前者',
  pairing: '配对，倍',
  ownControls:
    '损失的所需来电，两者各与自己的对照方案相比。两者之间的变化若使所有方案同样受损，这里看不出来；要看出来，请把两者作为同一实验的方案运行。',
};
