/** What a value itself takes of the grammar: a word, an end of what numbers may be, a way to write it. */
import { quantityPattern, timeUnits } from '../../../src/study/reading/quantity.ts';
import type { Form } from './form.ts';

/** In the place of a value: whatever the form accepts. */
export const anything: unique symbol = Symbol('anything');

/** How a value is written, which is one thing wherever it stands. */
export const manner = (name: string): string => `(value) ${name}`;
export const manners: readonly string[] = [
  'alone',
  'cited',
  'ranged',
  ...timeUnits.map((unit) => `in ${unit}`),
].map(manner);

/** More words than these are metrics, which are one list wherever they stand. */
const mostWords = 40;

const fraction = '~fraction';

/** To be put behind the path of the value; what begins with a bracket stands alone. */
export function sayingsOf(form: Form, value: unknown): readonly string[] {
  const { type, pattern } = form;
  const words = (type === 'boolean' ? [true, false] : form.enum) as readonly unknown[] | undefined;
  if (words !== undefined) {
    const said = value === anything ? words : [value];
    return said.map((word) => (words.length > mostWords ? `(metric) ${String(word)}` : `=${String(word)}`));
  }
  if (pattern === quantityPattern) return value === anything ? [fraction] : quantitySayings(value as string);
  return type === 'number' || type === 'integer' ? endsOf(form, value) : [];
}

function quantitySayings(text: string): readonly string[] {
  const number = Number.parseFloat(text);
  const unit = timeUnits.filter((name) => text.endsWith(name)).toSorted((a, b) => b.length - a.length)[0];
  return [manner(`in ${unit}`), ...(Number.isInteger(number) ? [] : [fraction])];
}

/** `~least`, `~most` and `~fraction` of a number. */
function endsOf(form: Form, value: unknown): readonly string[] {
  if ('const' in form) return [];
  const { type, minimum, maximum } = form;
  const ends = [
    { name: '~least', isThere: minimum !== undefined, isMet: value === minimum },
    { name: '~most', isThere: maximum !== undefined, isMet: value === maximum },
    { name: fraction, isThere: type === 'number', isMet: !Number.isInteger(value) },
  ];
  return ends
    .filter(({ isThere, isMet }) => isThere && (isMet || value === anything))
    .map(({ name }) => name);
}
