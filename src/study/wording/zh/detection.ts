/** How late campaigns are found, in Chinese. */
import type { Texts } from '../texts.ts';

export const detection: Texts['detection'] = {
  none: '没有检测器判断过一轮拨打，没有可显示的内容。',
  calls: '首次警报前的呼叫数',
  time: '首次警报前的时间',
  exposure: '首次警报前拨出并被接听的呼叫',
  undetected: '从未被发现的拨打',
  bySite: (title) => `${title}，按位置`,
  help: '按位置；为各轮拨打的平均。首次警报前的呼叫数和时间只计最终被发现的拨打；警报前拨出并被接听的呼叫也计入从未被发现的拨打，其被接听的呼叫全部算在内。横线为区间，仅模拟误差。',
  table: '各位置的检测及区间（仅模拟误差）',
};
