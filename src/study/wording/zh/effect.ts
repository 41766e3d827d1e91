/** The parts of an effect: by who reacts, and of lost calls by reason, in Chinese. */
import type { Texts } from '../texts.ts';

export const effect: Texts['effect'] = {
  help: '五个配对方案之间的差值。机械作用：与无人反应的开环相比。区间仅为模拟误差。',
  mechanical: '机械作用',
  dialers: '拨打方反应，另加',
  callees: '接听者反应，另加',
  together: '两者共同，另加',
  total: '合计',
};

export const losses: Texts['losses'] = {
  help: '在对照方案中完成的每千次需求里，在此方案中没有完成的。各小图刻度相同。',
  gainedHelp: '（表中）：只在此方案中完成的需求。',
  gainedWord: '增加',
  otherwiseHelp: '其他：因遵守规则而不拨或推迟、占线、拥塞，或呼叫时间改变。',
  lines: '横线：合计的区间，仅模拟误差；带箭头者超出刻度。',
  rejected: '被拦截',
  labelled: '被标记',
  trust: '失去信任',
  otherwise: '其他',
  gained: '增加',
  none: '任何类别都未见损失所需来电。',
  noDemand: '无数据：对照方案中没有完成的需求。',
  label: (arm) => `${arm} 下按类别和原因损失的所需来电`,
  table: '每千次所需来电的损失，按类别和原因',
  bounds: '未见损失的类别仍可能损失至多区间上端所示的数目。',
};
