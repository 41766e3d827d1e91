/** Charts of a measure by arm, by class and by replication, in Chinese. */
import type { Texts } from '../texts.ts';

export const charts: Texts['charts'] = {
  prevented: '每百人每天少接的骚扰电话',
  lost: '每千次所需来电中损失',
  simulationOnly: '横线为区间，仅模拟误差。',
  byArm: (title) => `${title}，按方案`,
  classByArm: (title, group) => `${title}，类别 ${group}，按方案`,
  together: '所有骚扰类别合计。',
  ranked: '先列对照，其余方案按接听的骚扰电话由少到多排名。',
  eachClass: '逐个类别；每幅小图各有刻度。',
  noData: '任何方案都没有数据。',
  answeredTitle: '人们接听的骚扰电话',
  answeredHelp: '越靠左越好。',
  profitTitle: '拨打方的利润',
  profitHelp: '零的左边表示拨打不赚钱。',
};

export const matrix: Texts['matrix'] = {
  help: '各类别与对照相比：骚扰类别为每百人每天接听的电话，所需类别为每千次损失的来电。以词代替颜色：更好、更差、未定。',
  caption: '每个方案与每个类别；差值及其区间，仅模拟误差',
};

export const spread: Texts['spread'] = {
  help: '所有类别合计。这里描述已经演过的重复；由此对其他重复能说什么，见上面的区间。',
  table: '各次重复的值',
};
