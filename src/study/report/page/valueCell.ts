/** Cells of a table that show a rounded number and hold the number itself, so that a saved table has numbers and no prose. */
import { estimateText, intervalText, withInterval } from '../../wording/figures.ts';
import type { Estimated } from '../../wording/figures.ts';
import { markup, nothing, trusted } from './markup.ts';
import type { Html } from './markup.ts';

/** More digits than any page shows, and none of what binary fractions leave behind. */
const digitsKept = 8;

const kept = (value: number): string => String(Number(value.toPrecision(digitsKept)));

const attribute = (name: string, value: number | null): Html =>
  value === null || !Number.isFinite(value) ? nothing : trusted(` ${name}="${kept(value)}"`);

/** Both attributes or, where there is no interval, none. */
const ends = ({ estimate, low, high }: Estimated): Html =>
  estimate === null || low === null || high === null
    ? nothing
    : markup`${attribute('data-low', low)}${attribute('data-high', high)}`;

export const estimateCell = (of: Estimated): Html =>
  markup`<data${attribute('value', of.estimate)}>${estimateText(of)}</data>`;

export const intervalCell = (of: Estimated): Html => markup`<data${ends(of)}>${intervalText(of)}</data>`;

export const withIntervalCell = (of: Estimated): Html =>
  markup`<data${attribute('value', of.estimate)}${ends(of)}>${withInterval(of)}</data>`;

/** The interval below the value: half as wide, for tables of many columns. */
export function overIntervalCell(of: Estimated): Html {
  const [, value, interval] = /^(\S+) (\(.*\))$/.exec(withInterval(of)) ?? [];
  if (interval === undefined) return withIntervalCell(of);
  return markup`<data${attribute('value', of.estimate)}${ends(of)}>${value} <span class="ends">${interval}</span></data>`;
}
