/** Patterns of times, such as `DD/MM/YYYY hh:mm:ss` or `M/D/YYYY h:mm AM`. */

/** What a time is read for; `AM` stands for either half of the day. */
export type TimePart = 'YYYY' | 'MM' | 'DD' | 'hh' | 'mm' | 'ss' | 'SSS' | 'AM';

export interface TimePattern {
  readonly text: string;
  readonly expression: RegExp;
  /** In the order of the expression's groups. */
  readonly parts: readonly TimePart[];
}

const digitsOf: Readonly<Record<TimePart, string>> = {
  YYYY: String.raw`\d{4}`,
  MM: String.raw`\d{2}`,
  DD: String.raw`\d{2}`,
  hh: String.raw`\d{2}`,
  mm: String.raw`\d{2}`,
  ss: String.raw`\d{2}`,
  SSS: String.raw`\d{3}`,
  AM: String.raw`[AaPp]\.?[Mm]\.?`,
};

/** Letters that stand alone, for what is written without a leading zero; where the pattern has both of them as well they stand for themselves. */
const alone: Readonly<Record<string, TimePart>> = { M: 'MM', D: 'DD', h: 'hh' };
const withoutZero = String.raw`\d{1,2}`;

const tokens = /(YYYY|AM|MM|DD|hh|mm|ss|SSS|M|D|h)/;

export const patternLetters: string = `${Object.keys(digitsOf).join(' ')}, ${Object.keys(alone).join(' ')} without a leading zero`;

/** Null for a text that is no pattern: without a day, or with a part twice. */
export function timePatternOf(text: string): TimePattern | null {
  const parts: TimePart[] = [];
  const source = text.split(tokens).map((piece) => {
    const single = Object.hasOwn(alone, piece) && !text.includes(alone[piece]) ? alone[piece] : undefined;
    const part = single ?? (Object.hasOwn(digitsOf, piece) ? (piece as TimePart) : undefined);
    if (part === undefined) return piece.replaceAll(/[^\w\s]/g, String.raw`\$&`);
    parts.push(part);
    return `(${single === undefined ? digitsOf[part] : withoutZero})`;
  });
  const hasDay = (['YYYY', 'MM', 'DD'] as const).every((part) => parts.includes(part));
  if (!hasDay || new Set(parts).size !== parts.length) return null;
  return { text, expression: new RegExp(`^${source.join('')}$`), parts };
}

/** Year, month, day, hour, minute, second and millisecond of a text of the pattern; what it does not have is 0. Null for another text. */
export function partsOfTime(text: string, { expression, parts }: TimePattern): readonly number[] | null {
  const match = expression.exec(text);
  if (match === null) return null;
  const textOf = (part: TimePart): string => (parts.includes(part) ? match[parts.indexOf(part) + 1] : '0');
  const [year, month, day, hour, minute, second, millisecond] = (
    ['YYYY', 'MM', 'DD', 'hh', 'mm', 'ss', 'SSS'] as const
  ).map((part) => Number(textOf(part)));
  return [year, month, day, hourOf(hour, textOf('AM')), minute, second, millisecond];
}

/** Of the day, by its half; `NaN` for an hour that no half has. */
function hourOf(hour: number, half: string): number {
  if (half === '0') return hour;
  if (hour < 1 || hour > 12) return NaN;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}
