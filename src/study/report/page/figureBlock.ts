/** A chart under its caption. */
import { markup } from './markup.ts';
import type { Html } from './markup.ts';

export interface FigureBlock {
  readonly caption: string;
  /** Keys and reading help under the caption. */
  readonly notes?: readonly Html[];
  readonly drawing: Html;
}

export function figureBlock({ caption, notes, drawing }: FigureBlock): Html {
  const below = (notes ?? []).map((note) => markup`<div class="note">${note}</div>`);
  return markup`<figure><figcaption><b>${caption}</b>${below}</figcaption>${drawing}</figure>
`;
}

/** Small charts side by side, one under the other on a phone. */
export function panels(figures: readonly Html[]): Html {
  return markup`<div class="panels">${figures}</div>
`;
}
