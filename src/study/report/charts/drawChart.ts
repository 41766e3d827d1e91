/** Draws a Vega-Lite specification as SVG when the report is written; the page itself needs no script. */
import type { TopLevelSpec } from 'vega-lite';
import { markup, trusted } from '../page/markup.ts';
import type { Html } from '../page/markup.ts';
import { ChartWidth } from './theme.ts';

/** A drawing that scales with its box up to its natural width. `label` is what it shows, for those who do not see it. */
export async function drawChart(spec: TopLevelSpec, label: string): Promise<Html> {
  const [vega, vegaLite] = await Promise.all([import('vega'), import('vega-lite')]);
  const compiled = vegaLite.compile(spec).spec;
  const view = new vega.View(vega.parse(compiled), { renderer: 'none', logLevel: vega.Error });
  const svg = await view.toSVG();
  view.finalize();
  const open = /^<svg\b[^>]*?width="([\d.]+)" height="([\d.]+)"[^>]*>/.exec(svg);
  if (open === null) throw new TypeError('the drawing of a chart does not begin as SVG');
  const [head, width, height] = open;
  const box = markup`role="img" aria-label="${label}" viewBox="0 0 ${width} ${height}"`;
  return markup`<svg ${box} style="max-width:${width}px">${trusted(svg.slice(head.length))}`;
}

/** One drawing for screens and paper, one for phones; the page shows the one that fits. */
export async function drawBoth(spec: (width: number) => TopLevelSpec, label: string): Promise<Html> {
  const wide = await drawChart(spec(ChartWidth.wide), label);
  const narrow = await drawChart(spec(ChartWidth.narrow), label);
  return markup`<div class="wide">${wide}</div>
<div class="narrow">${narrow}</div>`;
}
