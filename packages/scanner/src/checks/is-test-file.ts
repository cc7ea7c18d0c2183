const TEST_FILE =
  /\.(?:test|spec|e2e|e2e-spec|cy|stories)\.[cm]?[jt]sx?$|_test\.(?:go|py|rb)$|(?:^|\/)(?:test_\w+|conftest)\.py$|_spec\.rb$|Tests?\.(?:java|kt|cs|php)$|(?:^|\/)__(?:tests|mocks)__\/|(?:^|\/)[\w-]+(?:\.\w+)*\.\w*Tests?\/|(?:^|\/)(?:cypress|playwright|testdata)\//;

/** Whether a file is one of tests, by its name: what leaks there is made up. */
export function isTestFile(path: string): boolean {
  return TEST_FILE.test(path);
}
