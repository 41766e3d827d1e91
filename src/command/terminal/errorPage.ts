/** How faults are shown where standard error goes. */
import type { RenderOptions } from '../../study/failures/render.ts';
import { takesColour } from './colour.ts';

export const errorPage = (): Pick<RenderOptions, 'isColoured' | 'columns'> => ({
  isColoured: takesColour(process.stderr),
  columns: process.stderr.columns,
});
