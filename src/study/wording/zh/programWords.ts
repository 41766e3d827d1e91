/** Words of the program that stand in results, in Chinese. */
import type { Texts } from '../texts.ts';

export const classes: Texts['classes'] = {
  person: '个人',
  courier: '快递员',
  takeaway: '外卖骑手',
  hospital: '医院',
  school: '学校',
  bank: '银行',
  'customer-service': '客服',
  'public-alert': '公共预警',
  'consented-telemarketing': '经同意的推销',
  robot: '机器人',
};

export const methods: Texts['methods'] = {
  student: '学生t区间',
  jackknife: '刀切法',
  'exact-zero': '精确界',
  'exact-equal': '各次重复相同时的精确界',
  'all-equal': '各次重复相同，无宽度',
  none: '无',
};

export const reasons: Texts['reasons'] = {
  'no data': '无数据',
  'an interval needs two replications with data': '区间至少需要两次有数据的重复',
  'all data lie in one replication': '全部数据出自同一次重复',
  'fewer than six replications, none of which differs': '重复不足六次且结果完全相同',
  'no event was seen and the measure has no upper limit': '未见任何事件，而该指标没有上限',
  'it is 0 by definition': '按定义为0',
  'an interval needs two callers with data': '区间至少需要两个有数据的主叫方',
  'all data lie in one caller': '全部数据出自同一个主叫方',
  'fewer than six callers, none of which differs': '主叫方不足六个且结果完全相同',
  'an interval needs two callers of unwanted calls': '区间至少需要两个骚扰呼叫的主叫方',
  'an interval needs two callers of wanted calls that made no unwanted ones':
    '区间至少需要两个从未发出骚扰呼叫的所需呼叫主叫方',
  'no caller differs from the others: there is no spread to estimate from':
    '各主叫方结果完全相同，无从估计差异',
  'fewer than half had an alarm': '引发过警报的不足一半',
};

export const modes: Texts['modes'] = {
  closed: '闭环',
  open: '开环',
  decompose: '效果分解',
};

export const sources: Texts['sources'] = {
  assumed: '假设',
  scenario: '场景给定',
};

export const states: Texts['states'] = {
  rejected: '被拦截',
  congested: '拥塞',
  busy: '占线',
  unreachable: '不可达',
  unanswered: '无人接听',
  machine: '机器应答',
  answered: '已接听',
  invalidNumber: '无效号码',
  abandonedByCaller: '主叫放弃',
  droppedByDialer: '被拨打方丢弃',
};
