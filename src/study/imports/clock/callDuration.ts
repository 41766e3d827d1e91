/** Reads the lengths of time of call records. */

/** How a duration may be written; `hh:mm:ss` is read by any that counts seconds. */
export const durationForms = ['seconds', 'milliseconds', 'minutes', 'mm:ss'] as const;
export type DurationForm = (typeof durationForms)[number];

const secondsOfUnit: Readonly<Record<Exclude<DurationForm, 'mm:ss'>, number>> = {
  seconds: 1,
  milliseconds: 0.001,
  minutes: 60,
};

const count = String.raw`\d{1,12}(?:\.\d{1,9})?`;
const below60 = String.raw`[0-5]\d(?:\.\d{1,9})?`;
const alone = new RegExp(`^${count}$`);
const withHours = new RegExp(String.raw`^(\d{1,3}):([0-5]\d):(${below60}|\d(?:\.\d{1,9})?)$`);
const withMinutes = new RegExp(String.raw`^(\d{1,5}):(${below60})$`);

/** In seconds; `NaN` for what has another form. Two numbers with a colon may be hours or minutes, and are read by `mm:ss` alone. */
export function readDuration(value: unknown, form: DurationForm, decimal: '.' | ','): number {
  if (typeof value !== 'string') return form === 'mm:ss' ? NaN : Number(value) * secondsOfUnit[form];
  const text = decimal === '.' ? value.trim() : value.trim().replace('.', '!').replace(',', '.');
  const [, hours, minutes, seconds] = withHours.exec(text) ?? [];
  if (hours !== undefined)
    return form === 'seconds' || form === 'mm:ss' ? secondsIn(hours, minutes, seconds) : NaN;
  if (form !== 'mm:ss') return alone.test(text) ? Number(text) * secondsOfUnit[form] : NaN;
  const [, whole, rest] = withMinutes.exec(text) ?? [];
  return whole === undefined ? NaN : secondsIn('0', whole, rest);
}

const secondsIn = (hours: string, minutes: string, seconds: string): number =>
  (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);

const formTexts: Readonly<Record<DurationForm, string>> = {
  seconds: 'seconds or hh:mm:ss',
  milliseconds: 'milliseconds',
  minutes: 'minutes',
  'mm:ss': 'mm:ss or hh:mm:ss',
};

/** What was expected in the place of a value that has another form, in words; with the form that it does have, where it is another one. */
export function expectedDuration(value: unknown, form: DurationForm, decimal: '.' | ','): string {
  const expected = `${formTexts[form]}, at most thirty days`;
  const isClock = form !== 'mm:ss' && readDuration(value, 'mm:ss', decimal) >= 0;
  return isClock ? `${expected}; of minutes and seconds the mapping says \`as: mm:ss\`` : expected;
}
