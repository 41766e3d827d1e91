/** Decides whether a Node version lies in the `engines` range of package.json (plain JavaScript: Node 20 must parse it). */

/** @param {string} text @returns {number[]} major, minor and patch, each 0 where it is not written */
function parseVersion(text) {
  const parts = text.split('-')[0].split('.').map(Number);
  return [parts[0], parts[1] ?? 0, parts[2] ?? 0];
}

/** @param {number[]} left @param {number[]} right @returns {boolean} */
function isAtLeast(left, right) {
  for (let i = 0; i < 3; i += 1) if (left[i] !== right[i]) return left[i] > right[i];
  return true;
}

/**
 * Understands the two forms that package.json uses, `^A.B` (same major) and `>=A.B`, joined by `||`.
 * Any other form is refused rather than guessed at.
 * @param {string} version such as `24.21.0`
 * @param {string} range such as `^22.18 || ^24 || >=26`
 * @returns {boolean}
 */
export function satisfiesRange(version, range) {
  const running = parseVersion(version);
  return range.split('||').some((alternative) => {
    const match = /^(\^|>=)(\d+(?:\.\d+){0,2})$/.exec(alternative.trim());
    if (match === null) throw new Error(`engines: "${alternative.trim()}" is neither ^A.B nor >=A.B`);
    const wanted = parseVersion(match[2]);
    return isAtLeast(running, wanted) && (match[1] === '>=' || running[0] === wanted[0]);
  });
}
