import { describe, expect, it } from 'vitest';
import { COMMANDS, EXIT_CODES } from '../../../src/cli/flags/command-table.ts';
import { flagsOf } from '../../../src/cli/flags/flag-table.ts';
import { renderHelp } from '../../../src/cli/help/render-help.ts';

const WIDTHS = [60, 80, 100] as const;

describe('the overview', () => {
  it('reads like this', () => {
    expect(renderHelp()).toMatchSnapshot();
  });

  it('lists every command and exit code', () => {
    const help = renderHelp();
    for (const { name } of COMMANDS) expect(help).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    for (const [code, meaning] of EXIT_CODES) expect(help).toContain(`${String(code)}  ${meaning}`);
  });
});

describe.each(COMMANDS.map(({ name }) => name))('the help of %s', (name) => {
  it('shows every flag of the command', () => {
    const help = renderHelp(name, { width: 100 });
    for (const flag of flagsOf(name)) expect(help).toMatch(new RegExp(`--${flag.name}(?![\\w-])`));
  });

  it('fits the width of the terminal', () => {
    for (const width of WIDTHS) {
      const lines = renderHelp(name, { width })
        .split('\n')
        .filter((line) => !/^ {2}\S|^leaklint /.test(line));
      expect(lines.filter((line) => line.length > width)).toEqual([]);
    }
  });
});

describe('the help of scan', () => {
  it('ends with examples and exit codes', () => {
    expect(renderHelp('scan')).toMatch(
      /\nExamples\n {2}# [^\n]+\n {2}leaklint scan[\s\S]*\nExit codes\n {2}0 {2}clean/,
    );
  });

  it('stays readable on a very wide and a very narrow terminal', () => {
    expect(renderHelp('scan', { width: 400 })).toBe(renderHelp('scan', { width: 100 }));
    expect(renderHelp('scan', { width: 1 })).toBe(renderHelp('scan', { width: 60 }));
  });
});
