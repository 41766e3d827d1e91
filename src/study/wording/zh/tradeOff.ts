/** The trade-off: what an arm prevents against what it costs, in Chinese. */
import type { Texts } from '../texts.ts';

export const tradeOff: Texts['tradeOff'] = {
  caption: '一个方案防住多少，代价多少',
  label: '少接的骚扰电话与损失的所需来电，每个方案一个标记',
  help: '以对照为准，对照在两条零线的交点。右下最好。十字为区间，仅模拟误差。只在某方案中接通的来电见表。',
  nothing: '在所有重复中，没有方案防住任何骚扰电话，也没有损失任何所需来电：所有标记都会落在零点，故不画图。',
  front: (arms) =>
    `没有其他方案在这两方面都更好的方案（损失的来电减去只在该方案中接通的；帕累托前沿，括号内为成立的重复次数）：${arms}。`,
  table: '与对照相比防住与损失；区间仅为模拟误差',
};

export const weights: Texts['weights'] = {
  unweighed:
    '不同的人所受的损害不相加。若认为损失一次所需来电的分量轻于表中所示个数的骚扰接听，该方案便值得。只在该方案中接通的来电从损失中减去。',
  weighed: (list) => `损失的所需来电按实验给定的权重折算为骚扰接听：${list}。`,
  table: '损失一次所需来电可以有多大分量；区间仅为模拟误差，各自单独计算',
  stopped: '少接的骚扰电话，每百人每天',
  lost: '损失减去增加的所需来电，每百人每天',
  tie: '与对照打平的权重',
  net: '防住减去加权损失，每百人每天',
  pairing: '配对相当于多少倍重复',
  ties: {
    'none lost': '未见损失',
    'none stopped': '未见减少',
    any: '任何权重：没有损失',
    no: '没有权重：没有减少',
  },
  above: (weight) => `高于 ${weight} 时值得`,
  open: (weight) => `${weight}（未定：未证明有净损失）`,
  openAlone: '未定：未证明有净损失',
};
