/** How `compare` tells results from what is to be played. */
export const isResultsFile = (path: string): boolean => path.toLowerCase().endsWith('.json');
