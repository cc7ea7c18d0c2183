import { mkdirSync, symlinkSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { tempDir } from '../../../../test/helpers/temp-dir.ts';
import { writeFiles } from '../../../../test/helpers/write-files.ts';
import { nodeFileSystem } from '../../src/adapter/node-file-system.ts';
import { defaultConfig } from '../../src/config/effective-config.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { failure, load } from './load.ts';

const json = (value: unknown): string => JSON.stringify(value);
const CONFIG = 'leaklint.config.json';

/** A folder with files; with `.git/HEAD` among them, a repository. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = tempDir();
  writeFiles(folder, files);
  return folder;
}

describe('without a configuration', () => {
  test('the defaults hold, and nothing is read', async () => {
    const folder = folderWith({ 'a/b.ts': '' });
    const reading = { ...nodeFileSystem, readFile: () => expect.unreachable('a file was read') };
    const request = { root: folder, isRepository: false, folders: ['a'], cwd: folder };
    const config = await loadConfig(request, reading);
    expect(config.root).toBe(defaultConfig);
    expect(config.forPath('a/b.ts')).toBe(defaultConfig);
    expect(await config.withNested(['a/b.ts', 'a/not-leaklint.config.json'])).toBe(config);
  });

  test('a package.json that only depends on leaklint is none', async () => {
    const dependent = { name: 'x', devDependencies: { leaklint: '1.0.0' }, scripts: { leaklint: 'x' } };
    expect((await load(folderWith({ 'package.json': json(dependent) }))).root).toEqual(defaultConfig);
  });
});

describe('one file', () => {
  const settings = { files: 'tracked', exclude: ['*.snap'] };
  test.each([
    [CONFIG, json(settings)],
    ['leaklint.config.yaml', '# why\nfiles: tracked\nexclude: ["*.snap"]\n'],
    ['leaklint.config.yml', '{ files: tracked, exclude: ["*.snap"] }'],
    ['package.json', json({ leaklint: settings })],
    [CONFIG, `\ufeff${json(settings)}`],
  ])('%s', async (name, text) => {
    const { root } = await load(folderWith({ [name]: text }));
    expect(root).toEqual({
      ...defaultConfig,
      files: 'tracked',
      sources: [name],
      exclude: [{ folder: '', above: '', globs: ['*.snap'], origin: name }],
    });
  });

  test('can say everything', async () => {
    const everything = {
      $schema: 'https://example.com/schema.json',
      rules: {
        'a-*': 'off',
        'a-b': 'low',
        c: { severity: 'high', confidence: 'low', entropy: 4, paths: ['src/**'], exclude: ['x'] },
      },
      customRules: ['rules.yaml', { id: 'own' }],
      exclude: ['dist'],
      allow: { paths: ['test'], values: ['not-a-secret'], hashes: ['abc'] },
      files: 'all',
      minConfidence: 'medium',
      checks: { 'secret-in-log': 'off', 'secret-in-url': 'low' },
      foreignPragmas: true,
      baseline: 'known/baseline.json',
    };
    const folder = folderWith({ [CONFIG]: json(everything), 'rules.yaml': '- id: x' });
    const { root } = await load(folder);
    const scope = (globs: readonly string[]) => ({ folder: '', above: '', globs, origin: CONFIG });
    expect(root).toEqual({
      sources: [CONFIG],
      rules: [
        { rule: 'a-*', isActive: false, origin: CONFIG },
        { rule: 'a-b', isActive: true, severity: 'low', origin: CONFIG },
        {
          rule: 'c',
          isActive: true,
          severity: 'high',
          confidence: 'low',
          entropy: 4,
          paths: scope(['src/**']),
          exclude: scope(['x']),
          origin: CONFIG,
        },
      ],
      customRules: [
        { file: 'rules.yaml', folder: '', source: { kind: 'text', text: '- id: x' } },
        { file: CONFIG, folder: '', source: { kind: 'inline', rules: [{ id: 'own' }] } },
      ],
      exclude: [scope(['dist'])],
      allow: { paths: [scope(['test'])], values: ['not-a-secret'], hashes: ['abc'] },
      files: 'all',
      minConfidence: 'medium',
      checks: { isEnabled: true, settings: { 'secret-in-log': 'off', 'secret-in-url': 'low' }, options: {} },
      foreignPragmas: true,
      baseline: `${folder}/known/baseline.json`,
    });
  });

  test('beside another in the same folder is an error', async () => {
    const two = folderWith({ [CONFIG]: '{}', 'leaklint.config.yaml': '' });
    expect(await failure(two)).toMatch(
      /^ConfigError: .*leaklint.config.json and .*leaklint.config.yaml: only one of them/,
    );
    const both = folderWith({ [CONFIG]: '{}', 'package.json': json({ leaklint: {} }) });
    expect(await failure(both)).toMatch(/leaklint.config.json and .*package.json: only one of them/);
  });

  test.skipIf(process.platform === 'win32')('that is no file is an error, not a hang', async () => {
    const folder = tempDir();
    execFileSync('mkfifo', [`${folder}/${CONFIG}`]);
    expect(await failure(folder)).toBe(`ConfigError: ${CONFIG}: no regular file`);
  });
});

describe('a cascade', () => {
  const files = {
    '.git/HEAD': '',
    [CONFIG]: json({ exclude: ['*.snap'], rules: { a: 'off' }, minConfidence: 'medium', checks: false }),
    'api/leaklint.config.yaml': 'exclude: ["/gen"]\nrules: { a: high }\nchecks: { secret-in-log: low }\n',
    [`api/v1/${CONFIG}`]: json({
      minConfidence: 'high',
      rules: { b: { paths: ['*.ts'] } },
      customRules: [{ id: 'own' }],
    }),
    'web/index.ts': '',
  };
  const listed = ['api/leaklint.config.yaml', `api/v1/${CONFIG}`, 'web/index.ts', CONFIG];

  test('lets a folder add to what is above it', async () => {
    const config = await (await load(folderWith(files))).withNested(listed);
    expect(config.forPath('web/index.ts')).toBe(config.root);
    const api = config.forPath('api/deep/er/a.ts');
    expect(api).toMatchObject({
      minConfidence: 'medium',
      checks: { isEnabled: true, settings: { 'secret-in-log': 'low' }, options: {} },
    });
    expect(api.rules.map(({ rule, isActive }) => [rule, isActive])).toEqual([
      ['a', false],
      ['a', true],
    ]);
    const v1 = config.forPath('api/v1/a.ts');
    expect(v1.sources).toEqual([CONFIG, 'api/leaklint.config.yaml', `api/v1/${CONFIG}`]);
    expect(v1).toMatchObject({ minConfidence: 'high', customRules: [{ folder: 'api/v1' }] });
    expect(v1.rules.at(-1)?.paths).toMatchObject({ folder: 'api/v1', globs: ['*.ts'] });
    expect(config.exclude.map(({ folder, globs }) => [folder, globs])).toEqual([
      ['', ['*.snap']],
      ['api', ['/gen']],
    ]);
    expect(config.all).toHaveLength(3);
  });

  test('is the same when the scan starts further down', async () => {
    const folder = folderWith(files);
    const fromTop = await (await load(folder)).withNested(listed);
    for (const [cwd, paths] of [
      [`${folder}/api/v1`, []],
      [folder, ['api/v1']],
      ['/', [`${folder}/api/v1/${CONFIG}`]],
    ] as const) {
      const { sources: _, ...here } = (await load(cwd, paths)).forPath('api/v1/a.ts');
      const { sources: __, ...there } = fromTop.forPath('api/v1/a.ts');
      const withoutOrigins = (config: object): unknown =>
        JSON.parse(
          JSON.stringify(config, (key, value: unknown) => (key === 'origin' || key === 'file' ? undefined : value)),
        );
      expect(withoutOrigins(here)).toEqual(withoutOrigins(there));
    }
  });

  test('does not reach above the repository', async () => {
    const outer = folderWith({ [CONFIG]: json({ rules: { a: 'off' } }), 'repo/.git/HEAD': '', 'repo/a.ts': '' });
    expect((await load(outer, ['repo'])).root).toEqual(defaultConfig);
    expect((await load(`${outer}/repo`)).root).toEqual(defaultConfig);
  });

  test('outside a repository starts at the current folder', async () => {
    const folder = folderWith({
      [CONFIG]: json({ exclude: ['src/gen'] }),
      'src/lib/a.ts': '',
      'src/package.json': json({ leaklint: { files: 'all' } }),
    });
    const config = await load(folder, ['src/lib']);
    expect(config.root.exclude).toEqual([{ folder: '', above: 'src/lib/', globs: ['src/gen'], origin: CONFIG }]);
    expect(config.root.files).toBe('all');
    expect((await load(tempDir(), [`${folder}/src/lib`])).root).toEqual(defaultConfig);
  });

  test('refuses settings of the whole scan below the root', async () => {
    const folder = folderWith({ '.git/HEAD': '', [`api/${CONFIG}`]: '{\n  "files": "tracked"\n}', 'api/a.ts': '' });
    const expected = `api/${CONFIG}:2:3: "files" is for the configuration at the root, not for one folder`;
    expect(await failure(folder, ['api/a.ts'])).toBe(`ConfigError: ${expected}`);
    await expect((await load(folder)).withNested([`api/${CONFIG}`])).rejects.toThrow(expected);
  });

  test('does not know the package.json of a folder', async () => {
    const folder = folderWith({
      '.git/HEAD': '',
      'api/package.json': json({ leaklint: { nonsense: 1 } }),
      'api/a.ts': '',
    });
    expect((await load(`${folder}/api`)).root).toEqual(defaultConfig);
  });
});

describe('--config', () => {
  test('is read instead of what would be found', async () => {
    const folder = folderWith({
      '.git/HEAD': '',
      [CONFIG]: json({ rules: { a: 'off' } }),
      [`api/${CONFIG}`]: json({ rules: { b: 'off' } }),
      'policy/org.yaml': 'exclude: [/api/gen]\nbaseline: known.json\n',
    });
    const config = await (await load(folder, [], 'policy/org.yaml')).withNested([`api/${CONFIG}`]);
    expect(config.forPath('api/a.ts')).toBe(config.root);
    expect(config.root).toMatchObject({
      sources: ['policy/org.yaml'],
      rules: [],
      baseline: `${folder}/policy/known.json`,
    });
    expect(config.root.exclude).toMatchObject([{ folder: '', above: '' }]);
  });

  test('that is missing, or holds nothing, is an error', async () => {
    const folder = folderWith({ 'package.json': '{}' });
    expect(await failure(folder, [], 'none.json')).toBe('ConfigError: none.json: no such file');
    expect(await failure(folder, [], 'package.json')).toBe('ConfigError: package.json: holds no configuration');
    expect(await failure(folder, [], '.')).toMatch(/ConfigError: .*: a folder/);
  });
});

describe('extends', () => {
  test('starts from files and packages, in their order', async () => {
    const folder = folderWith({
      '.git/HEAD': '',
      [CONFIG]: json({
        extends: ['./base/one.json', '@acme/leaklint-config', '@acme/leaklint-config/strict.yaml', 'plain'],
        rules: { e: 'off' },
      }),
      'base/one.json': json({
        extends: '../two.yaml',
        rules: { b: 'off' },
        customRules: ['own.yaml'],
        exclude: ['/gen'],
      }),
      'base/own.yaml': '- id: own',
      'two.yaml': 'rules: { a: "off" }',
      'node_modules/@acme/leaklint-config/leaklint.config.json': json({ rules: { c: 'off' }, minConfidence: 'high' }),
      'node_modules/@acme/leaklint-config/strict.yaml': 'rules: { d: low }',
      'node_modules/plain/package.json': json({ name: 'plain', main: 'evil.js', leaklint: { foreignPragmas: true } }),
      'node_modules/plain/evil.js': 'throw new Error("run")',
    });
    const { root } = await load(folder);
    expect(root.rules.map(({ rule }) => rule)).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(root).toMatchObject({ minConfidence: 'high', foreignPragmas: true });
    expect(root.customRules).toMatchObject([{ file: 'base/own.yaml' }]);
    expect(root.exclude).toEqual([{ folder: '', above: '', globs: ['/gen'], origin: 'base/one.json' }]);
  });

  test('finds a package in any folder above', async () => {
    const folder = folderWith({
      '.git/HEAD': '',
      'node_modules/preset/leaklint.config.yaml': 'rules: { a: "off" }',
      [`packages/api/${CONFIG}`]: json({ extends: 'preset' }),
      'packages/api/a.ts': '',
    });
    expect((await load(folder, ['packages/api'])).forPath('packages/api/a.ts').rules).toMatchObject([{ rule: 'a' }]);
  });

  test.each([
    [
      { extends: './leaklint.config.json' },
      /leaklint.config.json: extends itself: leaklint.config.json → leaklint.config.json/,
    ],
    [{ extends: './loop.json' }, /extends itself: leaklint.config.json → loop.json → leaklint.config.json/],
    [{ extends: './none.json' }, /ConfigError: none.json: no such file/],
    [{ extends: 'none' }, /the package "none" is not installed/],
    [{ extends: 'loop.json' }, /"loop.json" is taken for a package; write ".\/loop.json"/],
    [{ extends: 'empty' }, /"empty" holds no configuration/],
    [{ extends: './bad.json' }, /ConfigError: bad.json:1:2: unknown key "rule"; did you mean "rules"\?/],
    [{ customRules: ['none.yaml'] }, /ConfigError: none.yaml: no such file/],
  ])('%j fails clearly', async (config, message) => {
    const folder = folderWith({
      [CONFIG]: json(config),
      'loop.json': json({ extends: './leaklint.config.json' }),
      'bad.json': json({ rule: {} }),
      'node_modules/empty/package.json': '{}',
    });
    expect(await failure(folder)).toMatch(message);
  });

  test.skipIf(process.platform === 'win32')('ends where symlinks go in circles', async () => {
    const folder = folderWith({ [CONFIG]: json({ extends: './a/a/a/two.json' }), 'two.json': '{}' });
    mkdirSync(`${folder}/b`);
    symlinkSync('.', `${folder}/a`);
    expect((await load(folder)).root.sources).toEqual(['a/a/a/two.json', CONFIG]);
  });
});
