/** English that stayed on a page of another language. */

/** Text of the page without what a scenario or a plug-in named or wrote: ids, paths, sources, code. */
export function untranslated(page: string, theirs: readonly string[]): readonly string[] {
  const visible = page
    .replace(/<(script|style|code|pre)[^>]*>.*?<\/\1>/gs, '')
    .replaceAll('<wbr>', '')
    .replace(/<p class="title-zh"[^>]*>.*?<\/p>/g, '');
  return [...visible.matchAll(/>([^<]+)</g)]
    .map(([, text]) => text.trim().replaceAll('&quot;', '"'))
    .filter((text) => /[a-z]{3}/.test(text) && !/[\u4e00-\u9fff]/.test(text))
    .filter((text) => !text.split(': ').every((part) => theirs.includes(part)));
}
