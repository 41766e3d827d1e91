/** What calls cost whom, the books of operators, and of who lends them numbers, in Chinese. */
import type { Texts } from '../texts.ts';

export const payers: Texts['payers'] = {
  help: '各类别合计；区间仅为模拟误差。接听者付出的是响铃与通话的时间。守规矩的主叫为线路、时间、申诉以及始终没有办成的事付钱；被方案损失的呼叫，除非场景为其定价，在此不计费用，因此请与“谁受损害”一并阅读。',
  table: '电话让谁付出多少',
  change: '同上，与对照之差',
  time: '接听者的时间',
  fraud: '接听者因诈骗损失',
  honest: '守规矩的主叫所花',
  circuits: '无人付费的线路占用',
  income: '运营商从拨打方所得',
  byClass: '守规矩的主叫接通一次所花的钱，按方案和类别',
  cost: '费用',
};

export const books: Texts['books'] = {
  help: '每个拨打方每天的收入与支出；区间仅为模拟误差。',
  table: '拨打方的账本，按方案和类别',
};

export const lenders: Texts['lenders'] = {
  help: '出借号码的类别，其全部主叫每天因出借所得与所失；区间仅为模拟误差。若对照中无人出借，最后一列即出借的收益。',
  table: '号码出借人的所得与所失，按方案和类别',
  income: '拨打方所付',
  fines: '缴纳罚款',
  balance: '收支（含自身通话）',
  change: '收支与对照之差',
};
