/** Any title of a scenario: none, a text, or one by language, with what means something in HTML, in Markdown and in a table. */
import fc from 'fast-check';
import type { Plain } from './partArbitrary.ts';

export const titleArbitrary: fc.Arbitrary<Plain> = fc.oneof(
  fc.constant({}),
  fc
    .oneof(
      fc.constantFrom<unknown>('A village', 'Robots | <b>banks</b> & `couriers` *1* [x](y)\n# 2', {
        zh: '一个村庄',
      }),
      fc.record({ en: fc.string({ minLength: 1, unit: 'binary' }), 'zh-Hant': fc.constant('<i>村莊</i>') }),
    )
    .map((title) => ({ title })),
);
