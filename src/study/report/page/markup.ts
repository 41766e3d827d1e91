/** HTML that can only be built safely: whatever is put into a template is escaped unless it is markup itself. */
import { printable } from '../../failures/printable.ts';

/** Text that is HTML already. */
export interface Html {
  readonly text: string;
}

export type HtmlPart = string | number | Html | readonly Html[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A stranger's text as text or attribute value: nothing in it is markup, hides or turns the writing direction. */
export function escaped(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => entities[character]);
}

function markupOf(part: HtmlPart): string {
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  if ('text' in part) return part.text;
  return part.map(({ text }) => text).join('');
}

/** Template tag: the literal pieces are markup, the values are escaped. */
export function markup(pieces: TemplateStringsArray, ...values: readonly HtmlPart[]): Html {
  return { text: String.raw({ raw: pieces }, ...values.map(markupOf)) };
}

/** Markup that this program made by other means, such as a drawn chart. */
export function trusted(text: string): Html {
  return { text };
}

export const nothing: Html = trusted('');

/** The parts with a text between each two. */
export function joined(parts: readonly Html[], between: string): Html {
  return trusted(parts.map(({ text }) => text).join(escaped(between)));
}

/** A text in which names of parts and parameters stand between backticks. */
export function withNames(text: string): Html {
  return trusted(escaped(text).replace(/`([^`]+)`/g, '<code>$1</code>'));
}

/** A name of several parts, such as a path, that may be broken after a dot or a stroke and nowhere else. */
export function breakable(name: string): Html {
  return trusted(escaped(name).replace(/[./](?=\w)/g, '$&<wbr>'));
}
