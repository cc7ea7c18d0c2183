/** `npm run new:eslint-rule -- no-thing`: makes the rule, its doc and its test, and registers it. */
import { eslintRuleFiles } from './scaffold/eslint-rule-files.js';
import { regenerate } from './scaffold/regenerate.js';
import { writeNewFiles } from './scaffold/write-new-files.js';

const [name = ''] = process.argv.slice(2);
if (!/^no-[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) {
  console.error('usage: npm run new:eslint-rule -- no-<thing>   (kebab-case, named after what it finds)');
  process.exitCode = 2;
} else if (await writeNewFiles(eslintRuleFiles(name))) {
  await regenerate(['eslint-rules']);
}
