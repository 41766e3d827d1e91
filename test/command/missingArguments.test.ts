/** A verb of which an argument is missing still tells what else is wrong with the call. */
import { afterAll, describe, expect, it } from 'vitest';
import { playground, said } from './program.ts';

const place = playground();
afterAll(() => place.remove());

const matching = (start: string): unknown =>
  expect.stringMatching(new RegExp(`^${start.replace(/[.()]/g, '\\$&')}`));

describe('where an argument is missing, a verb tells it beside its own faults and those of options', () => {
  it.each<readonly [line: string, missing: readonly string[], own: readonly unknown[]]>([
    ['run -o report=x.pdf --shard 9/3', ['file'], [matching('--shard 9/3: '), matching('-o report=x.pdf: ')]],
    ['compare -o x.doc', ['files'], [matching('-o x.doc: ')]],
    ['break-even --path x --precision 0', ['file'], ['--precision 0: expected more than 0']],
    ['explain 5x', ['file'], [matching('the key of a call: ')]],
    ['explain --arms a,b,c', ['call', 'file'], ['--arms: found 3 arms, expected one or two']],
    ['merge -o foo=y', ['shards'], [matching('-o foo=y: ')]],
    ['worker', [], []],
    ['replay --detector volume-cop', ['traces'], [matching('--detector:1:1: use: ')]],
    ['import -o x.pdf', ['files'], [matching('found neither --format'), matching('-o x.pdf: ')]],
    ['train -o x.pdf', ['traces'], [matching('-o x.pdf: ')]],
    ['audit -o x.pdf', ['traces'], [matching('-o x.pdf: ')]],
    ['rules check --jurisdiction XX', ['traces'], [matching('--jurisdiction: ')]],
    ['rules show', ['id'], []],
    [
      'gate -o junit=x.pdf --baseline gone.json',
      ['experiment'],
      [matching('-o junit='), matching('gone.json: ')],
    ],
    ['baseline save -o x.pdf', ['experiment'], [matching('-o x.pdf: ')]],
    ['baseline list', ['experiment'], []],
    ['baseline show', ['experiment'], []],
    ['baseline promote gone.yaml', ['name'], [matching('gone.yaml: ')]],
    ['validate', ['files'], []],
    ['report -o x.pdf', ['results'], ['-o x.pdf: expected an ending of .html .md .csv']],
    ['show', ['what'], []],
  ])('%s', async (line, missing, own) => {
    const ended = await place.ask([...line.split(' '), '--xyzzy']);
    const unknown = "error: unknown option '--xyzzy'";
    const told = said(ended).filter((text) => !text.startsWith('  hint: '));
    const required = line === 'worker' ? ["error: required option '--queue <url>' not specified"] : [];
    expect([ended.code, ended.out, told.slice(0, -1)]).toEqual([
      2,
      '',
      [...own, unknown, ...required, ...missing.map((name) => `error: missing required argument '${name}'`)],
    ]);
  });
});

describe('where a word of the call is empty', () => {
  const why = 'is empty: a variable of the shell that is not set gives such a word';
  it.each<readonly [words: readonly string[], told: readonly unknown[]]>([
    [['run', ''], [`error: argument 'file' ${why}`]],
    [
      ['validate', 'gone.yaml', ''],
      [matching('gone.yaml: '), `error: argument 'files' ${why}`],
    ],
    [
      ['replay', '', '--detector', '', '--arm', 'x'],
      [`error: argument 'traces' ${why}`, `error: option '--detector <part>' argument ${why}`],
    ],
    [['list', ''], [`error: argument 'what' ${why}`]],
    [['init', ''], [`error: argument 'folder' ${why}`]],
    [
      ['gate', 'gone.yaml', '--baseline', ''],
      [matching('gone.yaml: '), `error: option '--baseline <name|file>' argument ${why}`],
    ],
  ])('%j is told so, and nothing is looked for under no name', async (words, told) => {
    const ended = await place.ask(words);
    const lines = said(ended).filter((line) => !line.startsWith('  ') && !line.startsWith('('));
    expect([ended.code, ended.out, lines]).toEqual([2, '', told]);
  });
});
