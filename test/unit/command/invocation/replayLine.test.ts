import { expect, it } from 'vitest';
import { quotedFile } from '../../../../src/command/invocation/replayLine.ts';

it('a file is named as a shell takes it, and never as an option', () => {
  expect(['a.yaml', '-r.yaml', '中文 名.yaml', "- it's.yaml"].map(quotedFile)).toEqual([
    'a.yaml',
    './-r.yaml',
    "'中文 名.yaml'",
    String.raw`'./- it'\''s.yaml'`,
  ]);
});
