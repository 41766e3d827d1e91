/** The parts of jstat that tests take as an oracle; the package has no types of its own. */
declare module 'jstat' {
  interface Oracle {
    /** Regularised lower incomplete gamma function. */
    lowRegGamma(shape: number, x: number): number;
  }
  const jstat: Oracle;
  export default jstat;
}
