/**
 * Fields of the simulation's objects hold one kind of value from the first moment, so that V8 knows it and need not look. By the letter of the language a
 * field that is declared without a value is `undefined` at first, which V8 remembers: afterwards it asks at every use whether a number, or which array, is
 * there, and allocates each fraction that is stored anew. So declarations without a value are left out, and names that only the class may use become
 * ordinary ones, as their declarations cannot be left out (decision 060).
 */

/** What a program is transformed with, so that a declaration without a value is none. */
export const fieldsWithoutDeclaration = {
  assumptions: { setPublicClassFields: true },
  typescript: { removeClassFieldsWithoutInitializer: true },
};

/**
 * Of `#name` it makes `$name`, a name that no source uses otherwise.
 * @param {RegExp} where the modules in which it does
 * @returns {import('rolldown').Plugin}
 */
export function plainFields(where) {
  return {
    name: 'plain-fields',
    transform(code, id) {
      if (!where.test(id) || !code.includes('#')) return null;
      let plain = code;
      // All names have their length still: what stands behind them does not move.
      for (const at of privateNames(this.parse(code, { lang: 'ts' })))
        plain = `${plain.slice(0, at)}$${plain.slice(at + 1)}`;
      return plain;
    },
  };
}

/**
 * Where private names begin.
 * @param {unknown} node @returns {readonly number[]}
 */
function privateNames(node) {
  if (node === null || typeof node !== 'object') return [];
  const own =
    'type' in node && node.type === 'PrivateIdentifier' && 'start' in node ? [Number(node.start)] : [];
  return [...own, ...Object.values(node).flatMap(privateNames)];
}
