/** A lever that is in no arm that is asked about is a fault, not a measure that stays where it is. */
import { expect, it } from 'vitest';
import { completeQuestion } from '../../../../src/study/breakEven/question.ts';
import type { Question } from '../../../../src/study/breakEven/question.ts';
import { unmovedFault } from '../../../../src/study/breakEven/unmovedFault.ts';
import { builtInCatalogue } from '../../../../src/study/parts/plugins.ts';
import { resolveScenario } from '../../../../src/study/scenario/resolveScenario.ts';
import type { ResolvedScenario } from '../../../../src/study/scenario/resolved.ts';
import { tiny } from '../../../command/program.ts';

const path = 'rules.law.fine';
const text = tiny
  .replace('  population:', '  rules: [{id: law, use: us-hours}]\n  population:')
  .replace('    none: {}', '    none: {}\n    bare: {set: {rules: []}}');

function at(value: number): ResolvedScenario {
  const factors = `  factors: {lever: {path: ${path}, levels: [${value}]}}\n`;
  const { resolved, failures } = resolveScenario(
    { text: text + factors, file: 'tiny.yaml' },
    builtInCatalogue,
  );
  if (resolved === undefined) throw new Error(JSON.stringify(failures));
  return resolved;
}

const [low, high] = [at(0), at(1000)];

function fault(arm: string, against?: string): string | null {
  const asked = { path, arm, ...(against === undefined ? {} : { against }) };
  return unmovedFault(completeQuestion(low, asked).question as Question, { low, high });
}

it('of an arm that has other rules', () => {
  expect(fault('bare')).toBe(
    '--path rules.law.fine: found no such value in arm bare, expected a value that it has, as have none, cap',
  );
  expect(fault('none')).toBeNull();
});

it('none of two arms one of which has it', () => {
  expect(fault('bare', 'cap')).toBeNull();
  expect(fault('cap', 'bare')).toBeNull();
});
