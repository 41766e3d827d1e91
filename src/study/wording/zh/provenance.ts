/** How to get the same numbers again, in Chinese. */
import type { Texts } from '../texts.ts';

export const replay: Texts['replay'] = {
  line: '下面这一行可再次得到同样的数字，到最后一位：',
  table: '版本与散列值',
  scenario: '场景',
  seed: '种子',
  replications: '重复',
  planned: (done, planned) => `计划 ${planned} 次，完成 ${done} 次`,
  level: '区间的置信水平',
  mode: '模式',
  engine: '引擎',
  calculation: (version, calculation) => `ringfence ${version}，第 ${calculation} 版计算`,
  world: '世界',
  experiment: '实验',
  plugin: (id) => `插件 ${id}`,
};
