/** The answer: of all arms in two sentences, then arm by arm, in Chinese. */
import type { Texts } from '../texts.ts';

export const answer: Texts['answer'] = {
  oneArm: '只有一个方案，没有可比的对象。',
  noData: '没有骚扰电话接听的数据。',
  best: (arm, prevented, share) => `${arm} 防住最多：每百人每天少接 ${prevented} 个骚扰电话${share}。`,
  noneBetter: '没有一个方案被证明比对照更能减少接听的骚扰电话。',
  costs: (lost, worst) => `它使每千次所需来电损失 ${lost}${worst}。`,
  worstClass: (name, lost) => `；已证明损失最多的是 ${name}：每千次 ${lost}`,
  largestClass: (name, lost) => `；估计值最大的是 ${name}（尚未确定）：每千次 ${lost}`,
  costsNothing: '在所有重复中，它没有损失任何所需来电。',
  costsOpen: (lost) => `它是否损失所需来电尚未确定：每千次 ${lost}。`,
  surelyBest: '在这个世界里，没有其他方案防住更多（已计入模拟误差）。',
  openBest: (arms) => `${arms} 之中哪一个防住最多尚未确定。`,
  cheapest: (arm, prevented) =>
    `在整体和任一类别都未被证明会损失所需来电的方案中，${arm} 防住最多：${prevented}。`,
  shareOfControl: (percent) => `，为对照的 ${percent} %`,
  details: '逐个方案',
};

export const sentences: Texts['sentences'] = {
  noData: '没有骚扰电话接听的数据。',
  prevents: (amount, share) => `每百人每天少接 ${amount} 个骚扰电话${share}：`,
  adds: (amount) => `每百人每天多接 ${amount} 个骚扰电话：`,
  same: '在所有重复中都没有改变接听的骚扰电话。',
  movedNobody: (rules) => `其中没有影响任何人的规则：${rules}。`,
  open: (amount) => `是否减少骚扰电话尚未确定；估计每百人每天少接 ${amount} 个。`,
  lostNoData: '所需来电的损失：无数据。',
  lostNone: '在所有重复中没有损失任何所需来电。',
  lost: (amount) => `每千次所需来电损失 ${amount}：`,
  equivalent: (amount) => `对接听的骚扰电话的改变不超过无关紧要的范围：每百人每天少接 ${amount} 个。`,
  lostEquivalent: (amount) => `损失所需来电每千次 ${amount}，无关紧要。`,
  lostOpen: (amount) => `是否损失所需来电尚未确定：每千次 ${amount}。`,
  noClass: '没有哪一个类别被证明受到损失。',
  hurtMost: '已证明受损最多：',
  largest: '估计值最大：',
  undecided: '，尚未确定。',
  ofThousand: (amount) => `每千次 ${amount}`,
  besideGained: (amount) => `（另增加 ${amount}）`,
  gained: (amount) => `对照中每接通 1,000 次所需来电，它另接通 ${amount} 次在对照中未接通的。`,
  andMore: (count) => `；另有 ${count} 类`,
  earns: (amount, currency, word) =>
    `每个拨打方每天比对照${word === '更少' ? '少' : '多'}挣 ${amount} ${currency}。`,
};
