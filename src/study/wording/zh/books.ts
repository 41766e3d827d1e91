/** The books of operators, and of who lends them numbers, in Chinese. */
import type { Texts } from '../texts.ts';

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
