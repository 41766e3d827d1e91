/** The parser's complaints in our words. */
import type { YAMLError } from 'yaml';
import { layoutFault } from './layoutFaults.ts';
import type { YamlProblem } from './yamlPlace.ts';

interface Wording {
  readonly found: string;
  readonly expected: string;
  readonly hint?: string;
}

const wordings: Readonly<Record<string, Wording>> = {
  TAB_AS_INDENT: { found: 'a tab', expected: 'spaces as indentation' },
  MULTIPLE_DOCS: { found: 'a second document', expected: 'one YAML document', hint: 'remove the line `---`' },
  NON_STRING_KEY: {
    found: 'a key that is no text',
    expected: 'a name as key',
    hint: 'put the key in quotes',
  },
  RESOURCE_EXHAUSTION: { found: 'too many levels', expected: 'a file of ordinary depth' },
  BLOCK_AS_IMPLICIT_KEY: {
    found: 'a map inside a line',
    expected: 'one `key: value` a line',
    hint: 'a value with `: ` in it needs quotes, a map on one line needs braces',
  },
  BAD_ALIAS: { found: 'an alias', expected: 'the value itself', hint: 'write the value in full' },
  BAD_DQ_ESCAPE: {
    found: 'an unknown escape sequence',
    expected: 'text in double quotes',
    hint: "a backslash needs doubling, or use '…'",
  },
};

/** Errors beyond these follow from the first ones. */
const mostErrors = 10;

/** The parser's errors as problems at the same places; where tabs indent, nothing else can be said. */
export function syntaxProblems(errors: readonly YAMLError[], text: string): readonly YamlProblem[] {
  const tabs = errors.filter((error) => error.code === 'TAB_AS_INDENT');
  // One line may have two of them, and what follows from it another.
  const first = (tabs.length > 0 ? tabs : errors).slice(0, 3 * mostErrors);
  const told = first.map((error) => ({
    error,
    layout: tabs.length > 0 ? null : layoutFault(error, text, first),
  }));
  const hasLayoutFault = told.some(({ layout }) => layout !== null);
  const problems = told
    // Where one line stands wrong, lines below seem to.
    .filter(({ error, layout }) => layout !== null || !hasLayoutFault || error.code !== 'BAD_INDENT')
    .map(({ error, layout }) => layout ?? syntaxProblem(error, text));
  return problems
    .filter(({ start }, i) => problems.findIndex((other) => other.start === start) === i)
    .slice(0, mostErrors);
}

function syntaxProblem(error: YAMLError, text: string): YamlProblem {
  const [start, end] = error.pos;
  const wording = Object.hasOwn(wordings, error.code) ? wordings[error.code] : undefined;
  if (wording !== undefined) return { start, end, ...wording };
  const found = start >= text.length ? 'the end of the file' : 'text that is not valid YAML';
  return { start, end, found, expected: `valid YAML (${decapitalised(error.message)})` };
}

function decapitalised(message: string): string {
  const line = message.split('\n')[0].replace(/[.:]\s*$/, '');
  return line.charAt(0).toLowerCase() + line.slice(1);
}
