/** The comparison over design points, in Chinese. */
import type { Texts } from '../texts.ts';

export const across: Texts['across'] = {
  label: (arm) => `${arm} 在各设计点防住的数目`,
  help: '各设计点少接的骚扰电话。各小图刻度相同。横线为区间，仅模拟误差。',
  ranges: (points) => `${points}上的范围`,
  table: '设计点及其设置',
  wordAt: (word, count) => `${word}：${count} 处`,
  ranking: (same, points) => `按接听的骚扰电话排列的方案次序在${points}中有 ${same} 个与第一个设计点相同。`,
};
