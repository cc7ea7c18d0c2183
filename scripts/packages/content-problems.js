const NEEDED = ['package.json', 'README.md', 'LICENSE'];
const UNWANTED = [/(^|\/)test\//, /\.tsbuildinfo$/, /(^|\/)src\//, /\.map$/];

/**
 * What is missing in a tarball, and what should not be in it.
 * @param {string[]} contents paths in the tarball
 */
export function contentProblems(contents) {
  const missing = NEEDED.filter((file) => !contents.includes(file)).map((file) => `${file} is missing`);
  const unwanted = contents.filter((file) => UNWANTED.some((pattern) => pattern.test(file)));
  return [...missing, ...unwanted.map((file) => `${file} should not be packed`)];
}
