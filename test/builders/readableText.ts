/** Texts that people read, looked through for what no reader should meet. */

/** What stands where a value was forgotten. */
export const unreadable: RegExp = /NaN|undefined|Infinity|\[object|\bnull\b/;

/** A page without its scripts and styles, which hold code and data, where such words mean something. */
export const readable = (html: string): string => html.replaceAll(/<(script|style)[\s\S]*?<\/\1>/g, '');
