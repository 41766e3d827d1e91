/** A section with its heading, and the list of sections that leads there. */
import { markup } from './markup.ts';
import type { Html } from './markup.ts';
import { texts } from '../../wording/speaking.ts';

export interface Section {
  /** Anchor; the program's own word, never a stranger's. */
  readonly anchor: string;
  readonly heading: string;
  readonly body: Html;
}

export function sectionBlock({ anchor, heading, body }: Section): Html {
  return markup`<section aria-labelledby="${anchor}">
<h2 id="${anchor}">${heading}</h2>
${body}
</section>
`;
}

export function contents(sections: readonly Section[]): Html {
  const items = sections.map(({ anchor, heading }) => markup`<li><a href="#${anchor}">${heading}</a></li>`);
  return markup`<nav aria-label="${texts().page.contents}">
<ul>${items}</ul></nav>
`;
}
