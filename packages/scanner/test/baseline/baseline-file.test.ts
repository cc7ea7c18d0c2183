import {
  chmodSync,
  existsSync,
  lstatSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tempDir } from '../../../../test/helpers/temp-dir.ts';
import {
  BaselineChangedError,
  isUnchanged,
  loadBaseline,
  loadOwnBaseline,
  saveBaseline,
  type BaselineFile,
} from '../../src/baseline/baseline-file.ts';
import { formatBaseline } from '../../src/baseline/format-baseline.ts';
import { writeGitAttributes } from '../../src/baseline/git-attributes.ts';
import { entry, hash, SALT } from './entries.ts';

const one = { salt: SALT, entries: [entry()] };
const two = { salt: SALT, entries: [entry(), entry({ fingerprint: hash(2) })] };

function written(text = formatBaseline(one)): BaselineFile {
  const file = join(tempDir(), 'b.json');
  writeFileSync(file, text);
  const read = loadOwnBaseline(file, 'b.json');
  if (read === undefined) throw new Error('not there');
  return read;
}

describe('a baseline on disk', () => {
  it('is written whole, with the rights that it had, and leaves nothing beside it', () => {
    const read = written();
    chmodSync(read.file, 0o640);
    const saved = saveBaseline(read, two);
    expect(readFileSync(read.file, 'utf8')).toBe(formatBaseline(two));
    expect(statSync(read.file).mode & 0o777).toBe(0o640);
    expect(existsSync(`${read.file}.lock`)).toBe(false);
    expect(saveBaseline(saved, one).baseline).toEqual(one);
  });

  it('is not written where nothing changed, however it is formatted', () => {
    const text = JSON.stringify(JSON.parse(formatBaseline(one)), undefined, 2);
    const read = written(text);
    saveBaseline(read, one);
    expect(readFileSync(read.file, 'utf8')).toBe(text);
  });

  it('keeps its line ends', () => {
    const read = written(formatBaseline(one, '\r\n'));
    saveBaseline(read, two);
    expect(readFileSync(read.file, 'utf8')).toBe(formatBaseline(two, '\r\n'));
  });

  it('is not overwritten when somebody else has changed it', () => {
    const read = written();
    expect(isUnchanged(read)).toBe(true);
    writeFileSync(read.file, formatBaseline(two));
    expect(isUnchanged(read)).toBe(false);
    expect(() => saveBaseline(read, { salt: SALT, entries: [] })).toThrow(BaselineChangedError);
    expect(readFileSync(read.file, 'utf8')).toBe(formatBaseline(two));
    expect(existsSync(`${read.file}.lock`)).toBe(false);
  });

  it('waits for nobody who writes it now, and does not mind who died while writing it', () => {
    const read = written();
    writeFileSync(`${read.file}.lock`, '');
    expect(() => saveBaseline(read, two)).toThrow('another leaklint is writing it');
    utimesSync(`${read.file}.lock`, 1, 1);
    expect(saveBaseline(read, two).text).toBe(formatBaseline(two));
  });

  it('stays a symlink', () => {
    const read = written();
    const link = join(tempDir(), 'link.json');
    symlinkSync(read.file, link);
    saveBaseline({ ...read, file: link }, two);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(read.file, 'utf8')).toBe(formatBaseline(two));
  });

  it('made tidy again when a merge has left an entry twice', () => {
    const line = `${JSON.stringify({ ...entry(), verdict: 'test' })},`;
    const read = written(formatBaseline(one).replace('{"at":"02"},', `${line}\n{"at":"02"},`));
    saveBaseline(read, read.baseline);
    expect(readFileSync(read.file, 'utf8')).toBe(formatBaseline({ salt: SALT, entries: [entry({ verdict: 'test' })] }));
  });

  it('is read in UTF-16, as PowerShell writes it', () => {
    const file = join(tempDir(), 'b.json');
    writeFileSync(file, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(formatBaseline(one), 'utf16le')]));
    expect(loadBaseline(file, 'b.json')).toMatchObject({ kind: 'own', baseline: one });
  });

  it('of detect-secrets is read, and not written', () => {
    const file = join(tempDir(), '.secrets.baseline');
    writeFileSync(
      file,
      JSON.stringify({
        version: '1.5.0',
        plugins_used: [],
        results: { '.\\src\\a.py': [{ hashed_secret: 'a'.repeat(40), is_secret: false }] },
      }),
    );
    const loaded = loadBaseline(file, 'x');
    expect(loaded?.kind === 'detect-secrets' ? [...loaded.baseline] : []).toEqual([
      ['src/a.py', [{ hash: 'a'.repeat(40), verdict: 'false-positive', type: 'secret', line: undefined }]],
    ]);
    expect(() => loadOwnBaseline(file, 'x')).toThrow('leaklint baseline import x');
  });

  it('is told from a file that is missing or none', () => {
    const folder = tempDir();
    expect(loadBaseline(join(folder, 'no.json'), 'no.json')).toBeUndefined();
    expect(() => loadBaseline(folder, 'folder')).toThrow('folder: no regular file');
  });
});

describe('.gitattributes', () => {
  it('gets one line, once, after what is there', () => {
    const folder = tempDir();
    const file = join(folder, '.gitattributes');
    writeFileSync(file, '*.png binary');
    expect(writeGitAttributes(join(folder, 'b.json'))).toBe(true);
    expect(writeGitAttributes(join(folder, 'b.json'))).toBe(false);
    expect(readFileSync(file, 'utf8')).toBe('*.png binary\n/b.json merge=union\n');
  });

  it('is left alone where it speaks of the baseline already', () => {
    const folder = tempDir();
    writeFileSync(join(folder, '.gitattributes'), 'b.json -merge\n');
    expect(writeGitAttributes(join(folder, 'b.json'))).toBe(false);
  });
});
