/** The rule of the guide keeps the laws of its family. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { RulePlugin } from '../../src/model/contracts/rule.ts';
import { descriptorFault } from '../../src/study/modules/descriptorShape.ts';
import { ruleLaws } from '../../src/study/laws/rules/ruleLaws.ts';

const guide = readFileSync(new URL('../../docs/guides/write-a-rule.md', import.meta.url), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'ringfence-rule-'));

async function ruleOfGuide(): Promise<RulePlugin> {
  const [, code] = /```ts\n([^`]*)```/.exec(guide) ?? [];
  const file = join(folder, 'lunch.ts');
  writeFileSync(file, code);
  const module = (await import(pathToFileURL(file).href)) as { lunch: RulePlugin };
  return module.lunch;
}

const plugin = await ruleOfGuide();

afterAll(() => rmSync(folder, { recursive: true }));

describe('the rule of the guide', () => {
  for (const { name, check } of ruleLaws(plugin)) it(name, check);

  it('is a descriptor that a scenario takes', () => {
    expect(descriptorFault(plugin, 'rule')).toBeUndefined();
    expect(descriptorFault({ ...plugin, about: ['shopping'] }, 'rule')?.found).toContain('about');
  });
});
