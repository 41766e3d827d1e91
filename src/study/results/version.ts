/** The version of the package, as results name it; a test holds it equal to package.json. */
export const ringfenceVersion = '0.1.0';
