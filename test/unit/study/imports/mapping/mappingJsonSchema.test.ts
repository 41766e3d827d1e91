/** The JSON Schema of mapping files takes what `import` takes, and refuses what it refuses by form. */
import { expect, test } from 'vitest';
import { mappingJsonSchema } from '../../../../../src/study/imports/mapping/mappingJsonSchema.ts';
import { timeFormOf, timeFormPattern } from '../../../../../src/study/imports/clock/callTime.ts';
import { isBySchema, readMapping } from '../../../../builders/mappingBySchema.ts';
import { blocksOf, pages } from '../../../../docs/pages.ts';

const mappings = pages
  .flatMap((page) => blocksOf(page))
  .filter(({ language, text }) => language === 'yaml' && text.startsWith('ringfence-import:'));

test('every mapping of the documentation is taken', () => {
  expect(mappings.length).toBeGreaterThan(3);
  expect(mappings.filter(({ text }) => !isBySchema(text)).map(({ page, line }) => `${page}:${line}`)).toEqual(
    [],
  );
});

const [whole] = mappings.map(({ text }) => text);

const faults: readonly (readonly [fault: string, right: string, wrong: string])[] = [
  ['another format number', 'ringfence-import: 1', 'ringfence-import: 2'],
  ['no zone', 'timeZone: Asia/Shanghai', ''],
  ['an unknown key', 'separator:', 'seperator:'],
  ['a separator of two characters', 'separator: ";"', 'separator: ";;"'],
  ['an unknown encoding', 'encoding: utf-8', 'encoding: ascii'],
  ['a country code that is a number', 'country: "86"', 'country: 86'],
  ['an unknown word for numbers without +', 'shortCodeDigits: 6', 'withoutPlus: eithre'],
  ['an unknown field', 'ringSeconds: Ring', 'ringSecond: Ring'],
  ['no number that was called', 'calledNumber: To', ''],
  ['a form of times that has no day', 'DD/MM/YYYY hh:mm:ss', 'hh:mm:ss'],
  ['an unknown form of times', '"DD/MM/YYYY hh:mm:ss"', 'epoch'],
  ['no form of times', '"DD/MM/YYYY hh:mm:ss"', '[]'],
  [
    'a field with a key of another',
    'conversationSeconds: Talk',
    'conversationSeconds: {column: Talk, as: iso}',
  ],
  ['a cause that is no SIP status', 'busy: 486', 'busy: 17'],
  ['a column without a name', 'callingNumber: From', 'callingNumber: ""'],
  ['a header line that is not there, without names', 'separator:', 'header: false\nseparator:'],
  ['two names of columns', 'separator:', 'header: [a, b]\nseparator:'],
];

test.each(faults)('the schema and the program refuse %s', (_, right, wrong) => {
  expect(whole).toContain(right);
  const text = whole.replace(right, () => wrong);
  expect([isBySchema(text), readMapping(text, 'm.yaml').mapping]).toEqual([false, null]);
});

test('a format that is built in needs no fields, and another does', () => {
  const head = 'ringfence-import: 1\ntimeZone: UTC\n';
  expect([isBySchema(`${head}format: asterisk\n`), isBySchema(head)]).toEqual([true, false]);
});

type Form = Readonly<Record<string, unknown>>;

test('every key says what it is', () => {
  const whole = mappingJsonSchema();
  const definitions = whole['$defs'] as Readonly<Record<string, Form>>;
  const isSaid = ({ description, $ref }: Form): boolean =>
    description !== undefined ||
    (typeof $ref === 'string' && isSaid(definitions[$ref.slice('#/$defs/'.length)]));
  const silent = (form: unknown, path: string): readonly string[] => {
    if (typeof form !== 'object' || form === null) return [];
    const { properties = {} } = form as { readonly properties?: Readonly<Record<string, Form>> };
    return [
      ...Object.entries(properties).flatMap(([key, inner]) => (isSaid(inner) ? [] : [`${path}.${key}`])),
      ...Object.entries(form).flatMap(([keyword, inner]) => silent(inner, `${path}/${keyword}`)),
    ];
  };
  expect(silent({ ...whole, anyOf: [] }, '')).toEqual([]);
});

test('what is a form of times looks like one to the schema', () => {
  for (const form of ['iso', 'epoch-seconds', 'M/D/YYYY h:mm AM', 'YYYYMMDD hhmmss', 'DD.MM.YYYY'])
    expect([timeFormOf(form) !== null, new RegExp(timeFormPattern).test(form)]).toEqual([true, true]);
});
