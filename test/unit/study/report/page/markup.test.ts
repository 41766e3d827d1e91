import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  breakable,
  escaped,
  joined,
  markup,
  trusted,
  withNames,
} from '../../../../../src/study/report/page/markup.ts';

test('a value in a template is text, whatever it holds', () => {
  const evil = '<img src=x onerror="alert(1)">';
  expect(markup`<p title="${evil}">${evil}</p>`.text).toBe(
    '<p title="&lt;img src=x onerror=&quot;alert(1)&quot;&gt;">&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</p>',
  );
});

test('markup inside markup is not escaped twice, and lists of it are joined', () => {
  const items = ['a & b', 'c'].map((item) => markup`<li>${item}</li>`);
  expect(markup`<ul>${items}</ul>`.text).toBe('<ul><li>a &amp; b</li><li>c</li></ul>');
  expect(joined(items, ' < ').text).toBe('<li>a &amp; b</li> &lt; <li>c</li>');
});

test('backslashes and dollar signs of a value stay as they are', () => {
  expect(markup`${'\\n $& $1 ${x}'}`.text).toBe('\\n $&amp; $1 ${x}');
});

test('what the program itself drew is put in as it is', () => {
  expect(markup`${trusted('<svg></svg>')}`.text).toBe('<svg></svg>');
});

test('no text can open a tag, end an attribute, or turn the direction of writing', () => {
  const holds = fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(escaped(text)).not.toMatch(/[<>"'\u202a-\u202e\u2066-\u2069]|\p{Cc}/u);
  });
  fc.assert(holds, { seed: 11, numRuns: 200 });
});

test('a path may be broken after its dots and strokes, and is escaped', () => {
  expect(breakable('rules.cap.from/1 <b>').text).toBe('rules.<wbr>cap.<wbr>from/<wbr>1 &lt;b&gt;');
});

test('what stands between backticks is a name, and nothing in it or around it is markup', () => {
  expect(withNames('by `isKept`, <b> and `a<i>`; a single ` stays').text).toBe(
    'by <code>isKept</code>, &lt;b&gt; and <code>a&lt;i&gt;</code>; a single ` stays',
  );
});
