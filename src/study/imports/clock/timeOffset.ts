/** How far a stamp says that its clock is from UTC: `Z`, `+08`, `+0800`, `+08:00`. */

/** As part of a regular expression. */
export const offsetDigits: string = String.raw`Z|[+-]\d{2}(?::?\d{2})?`;

/** In minutes, eastward; of a text of that form. */
export function offsetMinutes(text: string): number {
  const digits = text.replaceAll(/\D/g, '').padEnd(4, '0');
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return text.startsWith('-') ? -minutes : minutes;
}
