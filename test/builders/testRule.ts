/** Rules that tests make up. */
import type { Rule, RulePlugin } from '../../src/model/contracts/rule.ts';

/** A rule of a test, `of-the-test`, which permits everything and asks nothing of carriers but for what `part` says. */
export const testRule = (part: Partial<Rule>): RulePlugin => ({
  family: 'rule',
  id: 'of-the-test',
  version: 1,
  title: 'A rule of the test',
  cites: [],
  needs: [],
  parameters: {},
  jurisdiction: 'test',
  inForce: { from: '2020-01-01' },
  status: 'draft',
  exempt: [],
  about: [],
  looksAt: [],
  enforces: '',
  obeys: '',
  suffers: '',
  examples: [],
  create: () => ({ enforce: [], obey: (_call, now) => now, sanction: () => 0, ...part }),
});
