import type { Severity } from '@leaklint/rules';
import { Chalk } from 'chalk';
import type { ChalkInstance } from 'chalk';
import type { Paint } from './pretty/paint-plain.ts';

/** Colours of the terminal's own palette, so that they fit a light and a dark one. Whether to use them is already decided. */
export function createColorPaint(): Paint {
  const chalk = new Chalk({ level: 1 });
  const severities: Readonly<Record<Severity, ChalkInstance>> = {
    critical: chalk.red.bold.inverse,
    high: chalk.red.bold,
    medium: chalk.yellow,
    low: chalk.cyan,
  };
  return {
    severity: (severity, text) => severities[severity](text),
    place: (text) => chalk.bold(text),
    caret: (text) => chalk.red.bold(text),
    faint: (text) => chalk.dim(text),
    good: (text) => chalk.green(text),
    warning: (text) => chalk.yellow(text),
  };
}
