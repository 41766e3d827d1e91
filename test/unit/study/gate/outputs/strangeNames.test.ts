/** Names that strangers choose, in the Markdown, the annotations and the JUnit file of a gate. */
import { describe, expect, it } from 'vitest';
import { annotationLines } from '../../../../../src/study/gate/outputs/annotations.ts';
import { junitText } from '../../../../../src/study/gate/outputs/junit.ts';
import { gateMarkdown } from '../../../../../src/study/gate/outputs/markdown.ts';
import { comparisonOf, reportOf } from '../baselines.ts';
import { junitFaults } from './junitForm.ts';

const hostile = [
  'a`b',
  '``` end',
  'a|b',
  'a\n\n# heading\r\r- list',
  '<script>alert(1)</script>',
  '<!-- gone',
  '[link](javascript:alert(1))',
  '![x](https://example.org/x.png)',
  '::error::told%0A',
  'a\u2028b\u202ec',
  'a\u0000b\u001b[2Jc',
  '$x$ ~~y~~ &lt;',
];

const [call] = reportOf().changedCalls;
const reportWith = (name: string): ReturnType<typeof reportOf> =>
  reportOf({
    experiment: name,
    baseline: name,
    replay: `ringfence gate '${name}'`,
    comparisons: [comparisonOf({ arm: name, class: name })],
    vanished: [],
    changedCalls: [{ ...call, key: name, arm: name, class: name, explain: `ringfence explain ${name}` }],
  });

/** Without what is code: spans between equally long runs of backticks, none of which is escaped. */
const outsideCode = (line: string): string => line.replace(/(?<![`\\])(`+)(?!`)(.*?[^`])\1(?!`)/g, '');

describe.each(hostile)('the name %j', (name) => {
  const text = gateMarkdown(reportWith(name));
  const usual = gateMarkdown(reportWith('usual'));

  it('begins no block and no cell of Markdown', () => {
    const cells = (line: string): number => (line.startsWith('|') ? line.split(/(?<!\\)\|/).length : 0);
    const shape = (of: string): readonly number[] => of.split('\n').map(cells);
    expect(shape(text)).toEqual(shape(usual));
  });

  it('is no tag, link or style in Markdown, nor ends the code in which it stands', () => {
    for (const line of text.split('\n')) expect(outsideCode(line)).not.toMatch(/(?<!\\)[<[`~$]/);
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^Again: (`+)[^`].*[^`]\1$/);
  });

  it('leaves an annotation on its line', () => {
    const lines = annotationLines(reportWith(name), `${name}.yaml`);
    for (const line of lines)
      expect(line).toMatch(/^::(error|warning|notice) file=[^:,\r\n]*,title=[^:,\r\n]*::[^\r\n]*$/);
  });

  it('leaves a JUnit file that a reader takes', () => {
    expect(junitFaults(junitText(reportWith(name), 1))).toEqual([]);
  });
});
