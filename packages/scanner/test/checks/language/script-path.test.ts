import { describe, expect, it } from 'vitest';
import { scriptPath } from '../../../src/checks/language/script-path.ts';

describe('a script without an extension', () => {
  it.each([
    ['#!/bin/sh', 'x.sh'],
    ['#!/usr/bin/env bash', 'x.sh'],
    ['#! /usr/local/bin/zsh -e', 'x.sh'],
    ['#!/usr/bin/env -S python3 -u', 'x.py'],
    ['#!/usr/bin/python3.12', 'x.py'],
    ['#!/usr/bin/env node', 'x.ts'],
    ['#!/usr/bin/env FOO=1 ruby', 'x.rb'],
    ['#!/usr/bin/php8.2', 'x.php'],
    ['#!/usr/bin/awk -f', undefined],
    ['# bash', undefined],
  ])('is known by its first line: %s', (line, path) => {
    expect(scriptPath('bin/deploy', () => `${line}\necho "$1"\n`)).toBe(path);
  });

  it('is not looked for where the name says what a file is', () => {
    expect(scriptPath('bin/deploy.txt', () => '#!/bin/sh')).toBeUndefined();
  });
});
