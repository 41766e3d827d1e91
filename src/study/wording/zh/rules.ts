/** Rules: what callers do for them, and how sure they are, in Chinese. */
import type { Texts } from '../texts.ts';

export const rules: Texts['rules'] = {
  help: '所需来电的主叫遵守全部规则，拨打方只遵守为其指定的规则。“不拨”的呼叫根本没有拨出；“推迟”的呼叫需等待，可能过迟。区间仅为模拟误差。',
  table: '因规则不拨、推迟的呼叫与违规呼叫，按方案、规则和类别',
  rule: '规则',
  letGo: '不拨的计划呼叫，%',
  putOff: '每天推迟次数',
  broken: '违规呼叫，%',
  sanctions: '每天作出的处罚',
  idle: {
    head: '没有影响任何人的规则（无人不拨或推迟，运营商未发出警报，也无及时生效的处罚）：',
    controlsCalls: '（所有呼叫与对照相同）',
    list: (rules) => `：${rules}`,
    unbroken: (rule, because) => `${rule}（没有呼叫违反${because}）`,
    because: {
      notBegun: (from) => `：自 ${from} 起才适用，晚于最后一日`,
      nobody: '：无人拨打它所涉及的呼叫',
      kept: (who) => `：它所涉及的各方都遵守，即 ${who}`,
      permitted: (who) => `：${who} 并不遵守它，但其呼叫均未被它禁止`,
    },
    broken: (rule, who) => `${rule}（违反者：${who}）`,
    inVain: {
      late: '（主管机关的处罚在期末之后才生效）',
      fines: '（主管机关已罚款，但此处无人对罚款作出反应）',
      orders: '（期末之前无人因它被关停）',
      maybe: '（其后果来得太迟，或对呼叫毫无作用）',
    },
    callsOf: (share, name) => `${name} 的 ${share} 呼叫`,
    why: '规则只影响遵守者（拨打方由 `isCompliantWith` 指定，所需来电的主叫总是遵守）、因它被运营商拦截或标记者、被主管机关及时关停者，以及会对罚款作出反应的拨打方（`evasion`，如 `stop-loss`）的呼叫。',
  },
};

export const library: Texts['library'] = {
  table: '所用规则及其可靠程度',
  help: '规则是法律与惯例的模型，不构成法律意见；各部分的文字说明见软件包内 docs/reference/rules.md。标题照原文列出。各规则自始或自场景所定之日起适用，无论当时是否已是法律。',
  doubt: '带问号的日期凭记忆或为假设；草案括号内的日期是其文本的日期，或原定施行之日。',
  rule: '规则',
  jurisdiction: '地区',
  says: '内容',
  inForce: '施行',
  span: (from, until) => `${from} 至 ${until}`,
  never: (date) => `从未（${date}）`,
  notYet: (day) => `；${day} 尚未施行`,
  noLonger: (day) => `；${day} 已失效`,
  statuses: {
    verified: '已核实：其数字见于检索到的文本',
    partly: '部分核实：确知其存在，部分数字凭记忆',
    recalled: '凭记忆：未经核实',
    draft: '未生效：草案、提案或已被撤销',
  },
};
