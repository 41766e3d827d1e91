/** The frame of a page: what its parts are called, and how far the experiment came, in Chinese. */
import type { Texts } from '../texts.ts';

export const page: Texts['page'] = {
  contents: '目录',
  filter: '只显示含有以下词语的行',
  filterOf: '／',
  table: (caption, rows) => `图的数据表：${caption}（${rows} 行）`,
  tableAlone: (caption, rows) => `表：${caption}（${rows} 行）`,
  notOnPaper: (caption, rows) => `${caption}：${rows} 行，打印时略去；先在屏幕上打开此表即可打印。`,
  saves: '保存此图',
  savesTable: '保存此表',
  skip: '直接看答案',
  noPoint: '结果中没有设计点。',
  firstPoint: (point) => `以下文字针对第一个设计点 ${point}。`,
  pointsDrawn: (drawn, left) =>
    `前 ${drawn} 个设计点在下面各有图表；其余 ${left} 个见此处的比较和 results.json。`,
  seed: (id, seed) => `ringfence · ${id} · 种子 ${seed}`,
};

export const headings: Texts['headings'] = {
  question: '问题',
  answer: '答案',
  harm: '谁受损害',
  tradeOff: '防住多少，代价多少',
  matrix: '规则与类别',
  rules: '规则让主叫方做了什么',
  effect: '效果从何而来',
  arriving: '还有多少打进来',
  paths: '随时间的变化',
  payers: '谁在付出代价',
  profit: '拨打方的账本',
  game: '当拨打方作出应对',
  sensitivity: '答案取决于什么',
  detection: '多晚才发现一轮拨打',
  spread: '各次重复有何不同',
  assumptions: '假设能使结果移动多远',
  points: '各设计点',
  point: (id) => `设计点 ${id}`,
  arms: '比较了什么',
  cast: '谁在打电话',
  parameters: '假设及其来源',
  measures: '全部指标',
  audit: '核对',
  replay: '怎样得到同样的数字',
};

export const status: Texts['status'] = {
  interrupted: (done, planned) => `已中断：计划 ${planned} 次重复，完成 ${done} 次；所有数字只依据这些。`,
  inconclusive: (done) => `尚无定论：${done} 次重复之后，区间仍宽于实验的要求。`,
  needed: (more) => `大约还需要 ${more} 次。`,
  complete: (done, planned) => `已完成：${planned} 次重复中的 ${done} 次。`,
  mark: { complete: '', interrupted: '[已中断] ', inconclusive: '[尚无定论] ' },
};
