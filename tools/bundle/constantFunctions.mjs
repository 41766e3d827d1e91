/**
 * Functions of the simulation are constants of the file that it becomes. By the letter of the language another function may be put in a declared one's
 * place, and what is exported is read from a cell that importers share: V8 asks at each call that it has put in place whether the function is still the
 * one that it was. So declarations become constants at the beginning of the file, and what is exported is a second name (decision 086).
 */

/** @typedef {{ type: string, start: number, end: number }} Span */

/**
 * @param {RegExp} where the names of the files in which it does
 * @returns {import('rolldown').Plugin}
 */
export function constantFunctions(where) {
  return {
    name: 'constant-functions',
    renderChunk(code, { fileName }) {
      if (!where.test(fileName)) return null;
      const { body } = this.parse(code, { lang: 'js' });
      const functions = body.filter((node) => node.type === 'FunctionDeclaration');
      const lists = body.filter(
        (node) => node.type === 'ExportNamedDeclaration' && node.declaration === null,
      );
      return [
        ...functions.map((node) => asConstant(code, node)),
        without(code, [...functions, ...lists]),
        ...lists.map((node) => withSecondNames(code.slice(node.start, node.end))),
      ].join('\n');
    },
  };
}

/**
 * `function name(…) {…}` as a constant of that name: nothing else is called by it where it begins.
 * @param {string} code
 * @param {Span} declaration @returns {string}
 */
function asConstant(code, { start, end }) {
  const text = code.slice(start, end);
  const [head, kind, name] = /^((?:async )?function\*?) ([\w$]+)/.exec(text) ?? [];
  return `const ${name} = ${kind}${text.slice(head?.length)};`;
}

/**
 * The code without what stands in these places.
 * @param {string} code
 * @param {readonly Span[]} places @returns {string}
 */
function without(code, places) {
  const kept = [];
  let from = 0;
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    kept.push(code.slice(from, start));
    from = end;
  }
  return [...kept, code.slice(from)].join('');
}

/**
 * Of `export { a as b }` it makes `const a$out = a; export { a$out as b }`.
 * @param {string} list @returns {string}
 */
function withSecondNames(list) {
  const names = [...list.matchAll(/([\w$]+)(?: as ([\w$]+))?(?=\s*[,}])/g)];
  const seconds = names.map(([, own]) => `const ${own}$out = ${own};`);
  const exported = names.map(([, own, shown = own]) => `${own}$out as ${shown}`);
  return `${seconds.join('\n')}\nexport { ${exported.join(', ')} };`;
}
