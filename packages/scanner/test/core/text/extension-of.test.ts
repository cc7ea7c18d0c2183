import { expect, it } from 'vitest';
import { extensionOf } from '../../../src/core/text/extension-of.ts';

it.each([
  ['src/main.TS', 'ts'],
  ['archive.tar.gz', 'gz'],
  ['Makefile', ''],
  ['src/.env', 'env'],
  ['a.b/c', ''],
])('of %j is %j', (path, extension) => {
  expect(extensionOf(path)).toBe(extension);
});
