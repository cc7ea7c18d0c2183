import { describe, expect, it } from 'vitest';
import { pragmaComment } from '../../src/pragma/pragma-comment.ts';
import { pragmasIn } from './pragmas-in.ts';

const PATHS = (
  'a.js a.tsx a.py a.go a.rs a.java a.c a.cs a.php a.rb a.sh a.ps1 a.sql a.lua a.hs a.lisp a.tex a.erl a.ml a.vb a.f90 ' +
  'a.vim a.bat a.m4 a.cbl a.pas a.css a.scss a.html a.vue a.xml a.md a.rst a.adoc a.org a.yml a.toml a.ini a.properties ' +
  'a.tf a.ex a.clj .env .env.local .gitignore Dockerfile Makefile tsconfig.json a.yaml.j2 unknown.xyz'
).split(' ');

describe('pragmaComment', () => {
  it.each(PATHS)('is a pragma that counts in %s', (path) => {
    const { text = '', where } = pragmaComment(path, 'github-token') ?? {};
    const file = where === 'on the same line' ? `\nkey value ${text}\n` : `${text}\nkey value\n`;
    expect(pragmasIn(path, file)).toMatchObject([
      { firstLine: 2, lastLine: 2, ruleIds: ['github-token'], problem: undefined },
    ]);
  });

  it.each(PATHS)('goes above a secret of many lines in %s', (path) => {
    const { text = '', where } = pragmaComment(path, 'private-key', true) ?? {};
    expect(where).toBe('on the line above');
    expect(pragmasIn(path, `${text}\nkey\nvalue\n`)).toMatchObject([{ firstLine: 2, problem: undefined }]);
  });

  it('asks for a reason where a comment can hold one', () => {
    expect(pragmaComment('app.py', 'github-token')?.text).toBe('# leaklint: allow=github-token -- reason');
    expect(pragmaComment('page.html', 'github-token')?.text).toBe('<!-- leaklint: allow=github-token -->');
    expect(pragmaComment('main.ml', 'github-token')?.text).toBe('(* leaklint: allow=github-token -- reason *)');
  });

  it('takes a line of its own where a comment cannot follow a value', () => {
    expect(pragmaComment('app.properties', 'github-token')).toEqual({
      text: '# leaklint: allow-next-line=github-token -- reason',
      where: 'on the line above',
    });
  });

  it.each(['package.json', 'data.csv', 'notes.ipynb', 'server.pem', 'pnpm.lock', 'out.log'])(
    'is none in %s',
    (path) => {
      expect(pragmaComment(path, 'github-token')).toBeUndefined();
    },
  );
});
