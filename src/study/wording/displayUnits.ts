/** The units in which people read a measure: per 100 people and day, percent, the world's currency. */
import { secondsAMinute, secondsAnHour } from '../../engine/kernel/lengthsOfTime.ts';
import { findMetric } from '../../model/measures/catalogue.ts';
import { texts } from './speaking.ts';
import { wordOf } from './wordOf.ts';

export interface DisplayUnit {
  /** The shown value is the measure's times this. */
  readonly factor: number;
  readonly unit: string;
}

/** What a metric is, in words; its id where nobody says. */
export function metricText(id: string): string {
  const known = texts().metrics;
  return Object.hasOwn(known, id) ? known[id] : (findMetric(id)?.says ?? id);
}

const perSubscriberDay = / per subscriber and day/;

/** What a metric is, where its unit stands beside it: how many people it is per, only the unit says. */
export const metricName = (id: string): string => metricText(id).replace(perSubscriberDay, '');

export const metricWithUnit = (id: string, unit: string): string =>
  texts().words.inUnit(metricName(id), unit);

/** A metric with its unit as the caption of a chart. */
export function metricCaption(id: string, unit: string): string {
  const text = metricWithUnit(id, unit);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

export function displayUnit(metric: string, currency: string): DisplayUnit {
  const unit = findMetric(metric)?.unit ?? '';
  if (unit === 'share') return { factor: 100, unit: '%' };
  const isPerPerson = perSubscriberDay.test(unit);
  const read = unit.replace(perSubscriberDay, ' per 100 people and day');
  return { factor: isPerPerson ? 100 : 1, unit: unitText(read, currency) };
}

/** A unit of the catalogue or of a parameter, in words. */
export const unitText = (unit: string, currency: string): string =>
  wordOf(texts().units, unit).replace(/^currency/, () => currency);

/** Seconds as s, min or h, whichever suits the longest. */
export function durationUnit(longestSeconds: number): DisplayUnit {
  if (longestSeconds >= 2 * secondsAnHour) return { factor: 1 / secondsAnHour, unit: texts().words.hours };
  return longestSeconds >= 2 * secondsAMinute
    ? { factor: 1 / secondsAMinute, unit: texts().words.minutes }
    : { factor: 1, unit: texts().words.seconds };
}
