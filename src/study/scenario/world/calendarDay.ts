/** The grammar of a day of the calendar. */
import { described } from '../../reading/problem.ts';
import { isCalendarDay } from '../../reading/quantity.ts';
import { readBy } from '../../reading/schemaParts.ts';
import type { Schema } from '../../reading/schemaParts.ts';

/** A day YYYY-MM-DD; the fallback where it is left out, '' for no day. */
export function calendarDay(fallback: string): Schema {
  const form = '\\d{4}-\\d{2}-\\d{2}';
  const json = { type: 'string', pattern: fallback === '' ? `^(${form})?$` : `^${form}$`, default: fallback };
  return readBy(json, (raw) => {
    if (raw === undefined || (raw === '' && fallback === '')) return { value: fallback };
    if (typeof raw === 'string' && isCalendarDay(raw)) return { value: raw };
    return { problems: [{ path: [], found: described(raw), expected: 'a day of the calendar, YYYY-MM-DD' }] };
  });
}
