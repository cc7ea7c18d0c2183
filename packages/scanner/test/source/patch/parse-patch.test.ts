import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gitRepo } from '../../../../../test/helpers/git-repo.ts';
import { tempDir } from '../../../../../test/helpers/temp-dir.ts';
import { writeFiles } from '../../../../../test/helpers/write-files.ts';
import { ScanError } from '../../../src/core/errors.ts';
import { parsePatch } from '../../../src/source/patch/parse-patch.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** What a patch adds, as `path:line:text`. */
function added(patch: string | Uint8Array): readonly string[] {
  const { items } = parsePatch(typeof patch === 'string' ? new TextEncoder().encode(patch) : patch, 'a.patch');
  return items.flatMap((item) =>
    new TextDecoder()
      .decode(item.bytes)
      .split('\n')
      .flatMap((text, index) => (text === '' ? [] : [`${item.path}:${String(item.lineOf(index + 1))}:${text}`])),
  );
}

function skips(patch: string): readonly string[] {
  return parsePatch(bytes(patch), 'a.patch').skipped.map(({ path, reason }) => `${path}: ${reason}`);
}

describe('a patch of git', () => {
  test('gives the added lines with their numbers in the new file', () => {
    const repository = gitRepo();
    const lines = Array.from({ length: 30 }, (_, index) => `line ${String(index + 1)}`);
    repository.commit('old', {
      'src/a.txt': `${lines.join('\n')}\n`,
      'old name.txt': `${lines.join('\n')}\n`,
      'gone.txt': 'x',
    });
    const changed = [...lines];
    changed.splice(25, 1, 'changed 26');
    changed.splice(2, 0, 'new 3', '-- sql', '++ plus');
    repository.git('mv', 'old name.txt', 'new name.txt');
    repository.git('rm', '--quiet', 'gone.txt');
    repository.commit('new', {
      'src/a.txt': `${changed.join('\n')}\n`,
      'new name.txt': `${lines.join('\n')}\nno newline at the end`,
      'ä\t"q".txt': 'quoted\n',
      'crlf.txt': 'one\r\ntwo\r\n',
      'empty.txt': '',
    });
    const expected = [
      'crlf.txt:1:one\r',
      'crlf.txt:2:two\r',
      'new name.txt:31:no newline at the end',
      'src/a.txt:3:new 3',
      'src/a.txt:4:-- sql',
      'src/a.txt:5:++ plus',
      'src/a.txt:29:changed 26',
      'ä\t"q".txt:1:quoted',
    ];
    const variants = [
      ['show', 'HEAD'],
      ['diff', 'HEAD~'],
      ['diff', '--no-prefix', 'HEAD~'],
      ['diff', '--src-prefix=old/', '--dst-prefix=new/', 'HEAD~'],
      ['-c', 'diff.mnemonicPrefix=true', 'diff', 'HEAD~'],
      ['diff', '--color=always', 'HEAD~'],
      ['diff', '-U0', 'HEAD~'],
      ['diff', '-U100', 'HEAD~'],
      ['format-patch', '--stdout', '-1'],
      ['log', '-p', '--max-count=1'],
    ];
    for (const variant of variants) {
      expect(added(repository.git(...variant)).toSorted(), variant.join(' ')).toEqual(expected.toSorted());
    }
  });

  test('is the same for every diff as what the files hold (property)', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '', '-c', '+d', ' e', '@@ -1 +1 @@', '--- x', '+++ y', '\\'), {
      maxLength: 12,
    });
    const folder = tempDir();
    fc.assert(
      fc.property(text, text, fc.integer({ min: 0, max: 3 }), (before, after, context) => {
        const [old, current] = [`${folder}/old`, `${folder}/new`];
        writeFileSync(old, before.map((line) => `${line}\n`).join(''));
        writeFileSync(current, after.map((line) => `${line}\n`).join(''));
        const { stdout } = spawnSync('git', ['diff', '--no-index', `-U${String(context)}`, old, current]);
        const { items, skipped } = parsePatch(stdout, 'p');
        expect(skipped).toEqual([]);
        const [item] = items;
        const lines = item === undefined ? [] : Buffer.from(item.bytes).toString().split('\n');
        for (const [index, line] of lines.entries()) {
          if (line !== '') expect(after[(item?.lineOf(index + 1) ?? 0) - 1]).toBe(line);
        }
        const plus = stdout
          .toString()
          .split('\n')
          .filter((line) => /^\+(?!\+\+ b?\/)/.test(line));
        expect(lines.filter((line) => line !== '')).toHaveLength(plus.filter((line) => line !== '+').length);
      }),
      { numRuns: 40 },
    );
  });

  test('that merges shows what neither parent has, and what one lacks', () => {
    const repository = gitRepo();
    repository.commit('base', { 'file.txt': '1\n2\n3\n' });
    repository.git('checkout', '--quiet', '-b', 'side');
    repository.commit('side', { 'file.txt': '1\nside\n3\n' });
    repository.git('checkout', '--quiet', 'main');
    repository.commit('main', { 'file.txt': '1\nmain\n3\n' });
    expect(() => repository.git('merge', 'side')).toThrow();
    repository.commit('evil', { 'file.txt': '1\nside\nevil\n3\n' });
    expect(added(repository.git('show', '--cc', 'HEAD'))).toEqual(['file.txt:2:side', 'file.txt:3:evil']);
    expect(added(repository.git('show', '-c', 'HEAD'))).toEqual(['file.txt:2:side', 'file.txt:3:evil']);
  });

  test('names binary files as not scanned, deleted ones not', () => {
    const repository = gitRepo();
    repository.commit('old', { 'gone.bin': Buffer.from([0, 1, 2]), 'kept.bin': Buffer.from([0, 1]) });
    rmSync(`${repository.dir}/gone.bin`);
    repository.commit('new', { 'new name.bin': Buffer.from([0, 3]), 'kept.bin': Buffer.from([0, 9]) });
    const expected = ['kept.bin', 'new name.bin'].map((name) => `${name}: binary: its content is not in the patch`);
    expect(skips(repository.git('show', 'HEAD'))).toEqual(expected);
    expect(skips(repository.git('show', '--binary', 'HEAD'))).toEqual(expected);
    expect(parsePatch(bytes(repository.git('show', 'HEAD')), 'p').skipped.every((skip) => skip.incomplete)).toBe(true);
  });

  test('in Latin-1 stays bytes', () => {
    const patch = bytes('--- a/f\n+++ b/f\n@@ -0,0 +1 @@\n+caf\xe9\n');
    expect(parsePatch(patch, 'p').items[0]?.bytes).toEqual(new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x0a]));
  });
});

describe('a plain diff', () => {
  test('gives the added lines; dates, prefixes and folders of its own', () => {
    const folder = tempDir();
    writeFiles(folder, {
      'old/same': 'x\n',
      'new/same': 'x\n',
      'old/a b.txt': '1\n',
      'new/a b.txt': '1\n2\n',
      'new/more': '3\n',
    });
    const { stdout } = spawnSync('diff', ['-ruN', 'old', 'new'], { cwd: folder, encoding: 'utf8' });
    expect(added(stdout)).toEqual(['new/a b.txt:2:2', 'new/more:1:3']);
  });

  test('names what diff says is in one folder alone, and binary files', () => {
    const folder = tempDir();
    writeFiles(folder, {
      'old/x': '1\n',
      'new/x': '2\n',
      'new/only': '',
      'old/b': Buffer.from([0]),
      'new/b': Buffer.from([1, 0]),
    });
    const { stdout } = spawnSync('diff', ['-ru', 'old', 'new'], { cwd: folder, encoding: 'utf8' });
    expect(added(stdout)).toEqual(['new/x:1:2']);
    expect(skips(stdout)).toEqual([
      'new/b: binary: its content is not in the patch',
      'new/only: in one of the two folders alone: its content is not in the patch',
    ]);
  });
});

describe('the bytes of an item', () => {
  test('keep lines as far apart as they are, with blank lines for context and for gaps', () => {
    const patch = '--- a/f\n+++ b/f\n@@ -1,3 +1,4 @@\n one\n+two\n three\n-four\n+4\n@@ -10 +10,2 @@\n ten\n+eleven\n';
    const [item] = parsePatch(bytes(patch), 'p').items;
    expect(Buffer.from(item?.bytes ?? []).toString()).toBe('\ntwo\n\n4\n\n\n\n\n\n\neleven\n');
    expect([2, 4, 11].map((line) => item?.lineOf(line))).toEqual([2, 4, 11]);
  });

  test('do not grow with the distance of hunks', () => {
    const patch = '--- a/f\n+++ b/f\n@@ -1 +1 @@\n+a\n-b\n@@ -1 +4000000000 @@\n+c\n-d\n';
    const [item] = parsePatch(bytes(patch), 'p').items;
    expect(item?.bytes.length).toBeLessThan(100);
    expect(added(patch)).toEqual(['f:1:a', 'f:4000000000:c']);
  });
});

describe('a patch that is not what it seems', () => {
  test('with text but no diff is an error, an empty one is no change', () => {
    expect(() => parsePatch(bytes('fatal: bad revision\n'), 'a.patch')).toThrow(
      new ScanError('a.patch: no unified diff in it'),
    );
    expect(parsePatch(bytes('\n'), 'p')).toEqual({ items: [], skipped: [] });
  });

  test('that is cut short is scanned as far as it goes, and incomplete', () => {
    const patch = 'diff --git a/f b/f\n--- a/f\n+++ b/f\n@@ -1 +1,5 @@\n+one\n+two\n';
    expect(added(patch)).toEqual(['f:1:one', 'f:2:two']);
    expect(skips(patch)).toEqual(['f: a hunk of the patch is cut short']);
    expect(skips(`${patch}diff --git a/g b/g\n--- a/g\n+++ b/g\n@@ -0,0 +1 @@\n+g\n`)).toHaveLength(1);
    expect(skips('--- a/f\n+++ b/f\n@@ nonsense\n+one\n')).toEqual(['f: a hunk of the patch cannot be read']);
  });

  test('cannot hide a file behind a commit message that looks like a patch', () => {
    const real = 'diff --git a/real b/real\n--- a/real\n+++ b/real\n@@ -0,0 +1 @@\n+secret\n';
    const message = '--- a/fake\n+++ b/fake\n@@ -1,99999 +1,99999 @@\n context\n';
    expect(added(`Subject: x\n\n${message}\n---\n f | 1 +\n\n${real}`)).toContain('real:1:secret');
    expect(added(`@@ -1,9 +1,9 @@\n\n${real}`)).toEqual(['real:1:secret']);
  });

  test('cannot add lines to a file that it says it removes', () => {
    expect(
      added('diff --git a/f b/f\ndeleted file mode 100644\n--- a/f\n+++ /dev/null\n@@ -1 +1 @@\n-a\n+b\n'),
    ).toEqual(['f:1:b']);
  });

  test('may have lost the blanks of its blank lines, or gained carriage returns', () => {
    expect(added('--- a/f\n+++ b/f\n@@ -1,2 +1,3 @@\n\n+a\n b\n')).toEqual(['f:2:a']);
    expect(added('--- a/f\r\n+++ b/f\r\n@@ -1,2 +1,3 @@\r\n\r\n+a\r\n b\r\n')).toEqual(['f:2:a\r']);
  });

  test('never throws anything but ScanError (property)', () => {
    const line = fc.constantFrom(
      'diff --git a/f b/f',
      'diff --git "a/\\303" b',
      '--- a/f',
      '+++ b/f',
      '+++ /dev/null',
      '@@ -1 +1 @@',
      '@@@ -1 -1 +1,3 @@@',
      '+a',
      '-b',
      ' c',
      '',
      '\\ No newline',
      'rename to "x\\',
      'Binary files a and b differ',
      '\u001b[31m+x\u001b[m',
      'diff --cc f',
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), (lines) => {
        try {
          const { items } = parsePatch(new TextEncoder().encode(lines.join('\n')), 'p');
          for (const item of items) expect(item.lineOf(1)).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(ScanError);
        }
      }),
    );
  });
});
