/** The game between arms and operators, in Chinese. */
import type { Texts } from '../texts.ts';

export const game: Texts['game'] = {
  intro: ({ operators, strategies, chosen, fresh }) =>
    `对每个方案，${operators} 从 ${strategies} 种策略中选取最赚钱的一种；若有几种同样好，取对公众最坏的。应对在 ${chosen} 次重复上选定，在另外 ${fresh} 次新的重复上估计。这些只针对列出的策略：没有想到的策略可能更好。`,
  introOfWorst: ({ operators, strategies, chosen, fresh }) =>
    `各方案与 ${operators} 不计成本可能采取的 ${strategies} 种策略之间的零和博弈。混合策略在 ${chosen} 次重复上逐步扩展，在另外 ${fresh} 次新的重复上估计。`,
  simulated: ({ asked, pairs, simulated, whole }) =>
    `只模拟了扩展所需的部分：${pairs} 对方案与策略中的 ${asked} 对，全部重复合计 ${whole} 个方案中的 ${simulated} 个。`,
  growth: '双方可选项的扩展，以及选定时其间博弈的值',
  round: '轮次',
  unsolved: '没有求解：需要至少四次每项收益都有数据的重复。',
  recovers: (arm, answer, share) =>
    `${arm}：最佳规避 ${answer} 使该方案在无人应对时所防住的骚扰接听恢复 ${share} %。`,
  best: (arm, answer) => `${arm}：${answer} 最赚钱。`,
  mayBeBest: (arm, answer, others) => `${arm}：${answer} 可能最赚钱，${others} 也可能；尚不能确定是哪一种。`,
  stays: (arm) => `${arm}：列出的策略没有一种被证明比照旧更赚钱。`,
  nothingStopped: (arm) => `${arm} 在无人应对时未被证明防住任何东西。`,
  committed: (arm) => `在最佳应对之下，${arm} 损失最小`,
  certain: '；没有其他方案可能更好。',
  uncertain: '；新的重复尚不能确定哪一个最好。',
  regret: (naive, amount, unit) => `若无人应对，会选 ${naive}：它的最佳应对使损失增加 ${amount}，${unit}。`,
  rules: '最佳应对之下的各方案；区间仅为模拟误差',
  unanswered: '损失，无人应对',
  answer: '最佳应对',
  candidates: '可能最佳的全部策略',
  answered: '损失，有应对',
  comesBack: '恢复，占所防住的 %',
  gains: '拨打方多得',
  cells: '每个方案对每种策略：新重复上的损失与利润',
  loss: '损失',
  weighted: '按权重',
  profit: '利润',
  nobodyAnswers: (arm) => `${arm}：无人应对`,
  answeredBy: (arm, strategy) => `${arm}：${strategy}`,
  worst: '最坏情形',
  worstHelp: (loss, unit) =>
    `拨打方只求伤害、不计成本，监管者正是担心这一点：同样列表上的零和博弈，用线性规划求解。监管者按下表混合时的损失：${loss}，${unit}；只用一个方案时损失可能更大。`,
  worstArms: '最坏情形下监管者的混合',
  worstStrategies: '最坏情形下拨打方的混合',
  share: '比例',
  rounds: (rounds) => `双方从对照和原有策略开始，再用 ${rounds} 轮加入各自的最佳应对。`,
};
