import { describe, expect, it } from 'vitest';
import { addPlugin } from '../../src/init/edit/add-eslint-plugin.ts';

const PLUGIN = '@leaklint/eslint-plugin';

describe('addPlugin', () => {
  it.each([
    [
      'import a from "a"\nexport default [a]\n',
      `import a from "a"\nimport leaklint from "${PLUGIN}"\nexport default [leaklint.configs.recommended, a]\n`,
    ],
    [
      "import { defineConfig } from 'eslint/config';\nexport default defineConfig([\n\t{},\n]);\n",
      `import { defineConfig } from 'eslint/config';\nimport leaklint from '${PLUGIN}';\nexport default defineConfig([\n\tleaklint.configs.recommended,\n\t{},\n]);\n`,
    ],
    [
      "import {\n  a,\n} from 'a';\r\nexport default tseslint.config(\r\n  a,\r\n);\r\n",
      `import {\n  a,\n} from 'a';\r\nimport leaklint from '${PLUGIN}';\r\nexport default tseslint.config(\r\n  leaklint.configs.recommended,\r\n  a,\r\n);\r\n`,
    ],
    [
      "import a from 'a';\nexport default [];\n",
      `import a from 'a';\nimport leaklint from '${PLUGIN}';\nexport default [leaklint.configs.recommended];\n`,
    ],
  ])('edits %j', (before, after) => {
    expect(addPlugin(before, PLUGIN)).toBe(after);
  });

  it.each([
    'module.exports = [];\n',
    "import a from 'a';\nconst list = [a];\nexport default list;\n",
    'export default [];\n',
  ])('leaves %j alone', (text) => {
    expect(addPlugin(text, PLUGIN)).toBeUndefined();
  });
});
