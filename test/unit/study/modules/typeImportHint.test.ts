import { expect, it } from 'vitest';
import { typeImportHint } from '../../../../src/study/modules/typeImportHint.ts';

it('tells who imports a type as a value how types are imported, and nobody else', () => {
  const missed = new SyntaxError(
    "The requested module 'ringfence/contracts' does not provide an export named 'DetectorPlugin'",
  );
  const hint = 'a type is imported with `import type`';
  expect(['mine.ts', 'mine.mts', 'mine.mjs'].map((file) => typeImportHint(missed, file))).toEqual([
    hint,
    hint,
    '',
  ]);
  const ofOther = missed.message.replace('ringfence/contracts', './some.mjs');
  expect(typeImportHint(new SyntaxError(ofOther), 'mine.ts')).toBe('');
  expect(typeImportHint(new SyntaxError("Unexpected token 'export'"), 'mine.ts')).toBe('');
});
