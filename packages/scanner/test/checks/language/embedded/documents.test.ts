import { describe, expect, it } from 'vitest';
import { bindingsIn, parseAs } from '../front-ends.ts';

const PYTHON = ['import os', 'api_key = os.getenv("API_KEY")', 'host = "h"'];
const NAMES = ['api_key', 'host'];

/** The texts at the places where names are bound. */
async function namesIn(path: string, text: string): Promise<readonly string[]> {
  return bindingsIn(await parseAs(path, text)).map(({ target }) => text.slice(target.start, target.end));
}

describe('Markdown', () => {
  it.each([
    ['a fence', ['# Title', '```python', ...PYTHON, '```', 'text']],
    ['a fence with tildes and attributes', ['~~~~ {.python title="x"}', ...PYTHON, '~~~~']],
    ['a fence in a list', ['1. do', '', '   ```py', ...PYTHON.map((line) => `   ${line}`), '   ```']],
    ['a fence in a quotation', ['> ```python', ...PYTHON.map((line) => `> ${line}`), '> ```']],
    ['a session', ['```pycon', ...PYTHON.map((line) => `>>> ${line}`), "'output'", '```']],
    ['a fence that never ends', ['```python', ...PYTHON]],
  ])('reads %s', async (_, lines) => {
    expect(await namesIn('GUIDE.md', lines.join('\n'))).toEqual(NAMES);
    expect(await namesIn('GUIDE.md', lines.join('\r\n'))).toEqual(NAMES);
  });

  it('reads each fence by itself, by its language', async () => {
    const text = '```bash\nexport A=b\n```\n```python\nc = 1\n```\n```\nd = 1\n```\n```brainfuck\ne = 1\n```\n';
    const { units } = await parseAs('GUIDE.md', text);
    expect(units.map(({ language }) => language)).toEqual(['shell', 'python']);
  });

  it('does not complain about what an excerpt leaves out', async () => {
    const { problems } = await parseAs('GUIDE.md', '```python\nx = (\n```\n');
    expect(problems).toEqual([]);
  });

  it('takes the prompt of a shell off, and leaves out what it printed', async () => {
    const text = '```console\n$ export A=b\noutput=1\n```\n';
    expect(await namesIn('GUIDE.md', text)).toEqual(['A']);
  });
});

it('reads the code blocks of reStructuredText', async () => {
  const block = ['.. code-block:: python', '   :linenos:', '', ...PYTHON.map((line) => `   ${line}`), '', 'text = 1'];
  expect(await namesIn('guide.rst', block.join('\n'))).toEqual(NAMES);
});

describe('notebooks', () => {
  const notebook = (source: unknown, language = 'python'): string =>
    JSON.stringify(
      {
        cells: [
          { cell_type: 'markdown', source: ['x = 1\n'] },
          { cell_type: 'code', outputs: [{ text: ['y = 1'] }], source },
        ],
        metadata: { kernelspec: { language } },
      },
      undefined,
      1,
    );

  it('reads code cells, whose places are those in the file', async () => {
    const lines = ['%load_ext x\n', 'quoted = "\\t\\"é"; api_key = 1\n', 'host = 2'];
    expect(await namesIn('n.ipynb', notebook(lines))).toEqual(['quoted', 'api_key', 'host']);
    expect(await namesIn('n.ipynb', notebook(lines.join('')))).toEqual(['quoted', 'api_key', 'host']);
  });

  it('takes text that is no notebook', async () => {
    for (const text of ['', '{', '[[[', '{"cells": 1}', '{"cells": [{"cell_type": "code", "source": ["a']) {
      await expect(parseAs('n.ipynb', text)).resolves.toBeDefined();
    }
  });
});

describe('components', () => {
  it.each([
    [
      'Vue',
      'a.vue',
      '<template><p>{{ x }}</p></template>\n<script setup lang="ts">\nconst apiKey: string = load();\n</script>\n',
    ],
    ['Svelte', 'a.svelte', '<script>\n  const apiKey = load();\n</script>\n<p>{apiKey}</p>\n'],
    ['HTML', 'a.html', '<script type="application/json">{"a": 1}</script><script>const apiKey = load();</script>'],
    ['Astro', 'a.astro', '---\nconst apiKey = load();\n---\n<p>x</p>\n'],
  ])('reads the script of %s', async (_, path, text) => {
    expect(await namesIn(path, text)).toEqual(['apiKey']);
  });
});
