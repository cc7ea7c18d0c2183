import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseJsonReport } from '../../../packages/scanner/test/report/json-schema.ts';
import { cleanEnv } from '../../helpers/clean-env.ts';
import { CLI } from '../../helpers/run-cli.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { dirWith } from './folders.ts';
import { placesOf, scanJson } from './json-report.ts';
import { githubToken } from './secrets.ts';

const token = githubToken();
const RULE = 'github-personal-token';

describe('a hostile tree', () => {
  it('ends in findings and named skips', async () => {
    const dir = dirWith({
      'zeros.bin': new Uint8Array(5_000_000),
      'invalid.txt': Buffer.concat([Buffer.from([0xff, 0xc3, 0x28, 0x80]), Buffer.from(`\ntoken = "${token}"\n\xff`)]),
      'wide.ps1': Buffer.from(`\uFEFF$a = "${token}"  # leaklint: allow\r\n$b = "${token}"\r\n`, 'utf16le'),
      'line\nbreak.txt': `token = "${token}"\n`,
      '[route]/(group)/$x.txt': `token = "${token}"\n`,
      'empty.txt': '',
    });
    const deep = Array.from({ length: 300 }, () => 'd').join('/');
    mkdirSync(join(dir, deep), { recursive: true });
    writeFileSync(join(dir, deep, 'deep.txt'), `token = "${token}"\n`);
    writeFileSync(Buffer.concat([Buffer.from(join(dir, 'latin-')), Buffer.from([0xe9])]), `token = "${token}"\n`);
    execFileSync('mkfifo', [join(dir, 'fifo')]);
    symlinkSync('loop', join(dir, 'loop'));
    symlinkSync('.', join(dir, 'self'));
    symlinkSync('zeros.bin', join(dir, 'link'));
    const closeSocket = await listen(join(dir, 'socket'));

    const { status, report, places, stderr } = scanJson(['--report-unused'], { cwd: dir });
    closeSocket();
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(report).toMatchObject({ complete: true, scanned: { files: 8 }, suppressed: { pragma: 1 } });
    expect(report.scanned.skipped).toEqual([
      { path: 'fifo', reason: 'FIFO' },
      { path: 'link', reason: 'symlink: not followed' },
      { path: 'loop', reason: 'symlink: not followed' },
      { path: 'self', reason: 'symlink: not followed' },
      { path: 'socket', reason: 'socket' },
    ]);
    expect(places).toEqual([
      `[route]/(group)/$x.txt:1 ${RULE}`,
      `${deep}/deep.txt:1 ${RULE}`,
      `invalid.txt:2 ${RULE}`,
      String.raw`latin-\xe9:1 ${RULE}`,
      `line\nbreak.txt:1 ${RULE}`,
      `wide.ps1:2 ${RULE}`,
    ]);
  });

  it('is not complete where a file cannot be read', () => {
    const dir = dirWith({ 'app.py': `token = "${token}"\n` });
    const { status, report } = scanJson(['app.py', unreadable(dir)], { cwd: dir });
    expect(status).toBe(1);
    expect(report.complete).toBe(false);
    expect(report.scanned.skipped).toMatchObject([{ incomplete: true }]);
    expect(report.scanned.skipped[0]?.reason).toMatch(/^cannot be read \(E[A-Z]+\)$/);
    expect(report.findings).toHaveLength(1);
  });

  it('of 20,000 files is walked without a stumble', () => {
    const dir = tempDir();
    for (let folder = 0; folder < 100; folder++) {
      mkdirSync(join(dir, `f${folder}`));
      for (let file = 0; file < 200; file++) writeFileSync(join(dir, `f${folder}`, `${file}.txt`), `value = ${file}\n`);
    }
    writeFileSync(join(dir, 'f99', '199.txt'), `token = "${token}"\n`);
    const { status, report, places } = scanJson([], { cwd: dir });
    expect({ status, files: report.scanned.files }).toEqual({ status: 1, files: 20_000 });
    expect(places).toEqual([`f99/199.txt:1 ${RULE}`]);
  });
});

describe('hostile content', () => {
  it('takes neither long nor much memory', () => {
    const keyHeader = `-----BEGIN ${['RSA', 'PRIVATE', 'KEY'].join(' ')}-----\n`;
    const dir = dirWith({
      'line.js': `${'var a=1;'.repeat(4_000_000)}var t="${token}";${'var b=2;'.repeat(500_000)}`,
      'letters.txt': `${'a'.repeat(500_000)}!\n${'A1'.repeat(250_000)}\n${'='.repeat(500_000)}\n`,
      'names.txt': `${'password = "'.repeat(40_000)}\n${'secret:'.repeat(10_000)}\n${'api_key='.repeat(4000)}`,
      'starts.txt': ['eyJ', 'AKIA', '://a:b', 'ghp_', 'Bearer ', 'key="'].map((text) => text.repeat(50_000)).join('\n'),
      'keys.txt': `${keyHeader.repeat(5000)}${'Proc-Type: 4,ENCRYPTED\n'.repeat(5000)}`,
      'nested.json': `${'{"a":['.repeat(50_000)}${']}'.repeat(50_000)}`,
      'encoded.txt': `${btoa(btoa(btoa('x'.repeat(100_000))))}\n${'%25'.repeat(100_000)}\n${String.raw`\u0041`.repeat(50_000)}`,
      'pragmas.py': '# leaklint: allow-begin\n'.repeat(20_000) + '"""'.repeat(20_001),
    });
    const { status, report, megabytes, seconds } = measure(dir);
    expect(status).toBe(1);
    expect(report).toContain(`line.js:1 ${RULE}`);
    expect(megabytes).toBeLessThan(1000);
    expect(seconds).toBeLessThan(20);
  });
});

/** Scans, and says what it took; a scan that hangs is ended. */
function measure(cwd: string): Measured {
  const usage = join(tempDir(), 'usage');
  const preload = `process.on('exit', () => {
    require('node:fs').writeFileSync(${JSON.stringify(usage)}, String(process.resourceUsage().maxRSS / 1024));
  });`;
  const file = join(dirWith({ 'usage.cjs': preload }), 'usage.cjs');
  const start = performance.now();
  const { status, stdout } = spawnSync(process.execPath, ['--require', file, CLI, 'scan', '--format', 'json'], {
    cwd,
    env: cleanEnv(),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: 60_000,
  });
  const seconds = (performance.now() - start) / 1000;
  return { status, report: placesOf(parseJsonReport(stdout)), megabytes: Number(readFileSync(usage, 'utf8')), seconds };
}

interface Measured {
  readonly status: number | null;
  readonly report: readonly string[];
  readonly megabytes: number;
  readonly seconds: number;
}

/** Root reads whatever its rights say, but not the memory of a process from its start. */
function unreadable(folder: string): string {
  if (process.getuid?.() === 0 && existsSync('/proc/self/mem')) return '/proc/self/mem';
  const file = join(folder, 'locked.txt');
  writeFileSync(file, 'locked');
  chmodSync(file, 0);
  return file;
}

function listen(path: string): Promise<() => void> {
  const server = createServer();
  return new Promise((resolve) => {
    server.listen(path, () => {
      resolve(() => server.close());
    });
  });
}
