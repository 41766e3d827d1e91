/** The tables at the end: arms, callers, parameters, measures, audit, in Chinese. */
import type { Texts } from '../texts.ts';

export const tables: Texts['tables'] = {
  measures: '全部指标，单位同指标目录',
  measuresLeft: (count) => `另有 ${count} 项指标未在此列出；results.json 中全部都有。`,
  skewed: '偏斜',
  arms: '各方案及其在世界中的设置',
  armRules: '规则',
  sharedRules: (rules) => `每个方案的规则：${rules}。`,
  castHelp: '姓名均为虚构，不指任何人；results.json 中没有姓名。',
  castNone: '结果没有列出主叫方。',
  cast: '声明的主叫方',
  parameters: '参数',
  parameterCounts: (assumed, measured, given) =>
    `${assumed} 个为假设，${measured} 个有来源，${given} 个由场景给定而未注来源。来源照原文列出。`,
  recalledCount: (recalled) => `${recalled} 个凭记忆，来源未经核对。`,
  sourcesHelp:
    '来源中的“facts”加字母或数字指软件包内 docs/sources.md 的章节，“rules”加名称指 docs/reference/rules.md 的条目。',
  audit: '全部呼叫尝试的最终状态，所有重复合计',
  addsUp: '相符',
  off: (count) => `差 ${count}`,
};
