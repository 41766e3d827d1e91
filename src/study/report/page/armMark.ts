/** An arm as it appears in text: its mark, as in the charts, and its name. */
import type { ArmStyle } from '../armStyle.ts';
import { markup, trusted } from './markup.ts';
import type { Html } from './markup.ts';

export function armMark({ id, colour, shape }: ArmStyle & { readonly id: string }): Html {
  const mark = trusted(
    `<svg class="mark" viewBox="-1.4 -1.4 2.8 2.8" aria-hidden="true"><path fill="${colour}" d="${shape}"/></svg>`,
  );
  return markup`<span class="arm">${mark}${id}</span>`;
}

/** A coloured square and what it stands for. */
export function colourKey(colour: string, label: string): Html {
  return markup`<span class="key"><span class="swatch" style="background:${colour}"></span>${label}</span> `;
}
