import { readFileSync } from 'node:fs';
import { format } from '../generate/format.js';
import { inRoot } from '../paths.js';

/**
 * docs/accuracy.md: the figures and how they were come by.
 * @param {any} results
 */
export async function reportOf({ formats, lines, unseen, noise }) {
  const decisions = JSON.parse(readFileSync(inRoot('scripts/accuracy/noise.json'), 'utf8'));
  const categories = Object.entries(lines?.categories ?? {}).map(
    ([name, of]) => `| ${name} | ${percent(of.precision)} | ${percent(of.recall)} | ${percent(of.f1)} |`,
  );
  const families = Object.entries(formats?.falseByFamily ?? {}).map(
    ([name, count]) => `| \`${name}\` | ${String(count)} |`,
  );
  const noted = decisions.map(
    (/** @type {any} */ of) => `| ${of.package} | ${of.path} | \`${of.rule}\` | ${String(of.count)} | ${of.why} |`,
  );
  const text = readFileSync(inRoot('scripts/accuracy/accuracy.md'), 'utf8')
    .replace(
      '{{formats}}',
      `| ${['recall', 'exact', 'providers', 'false'].map((name) => percent(formats?.[name])).join(' | ')} |`,
    )
    .replace('{{lines}}', judged('trained on', lines))
    .replace('{{unseen}}', judged('unseen', unseen))
    .replace('{{categories}}', categories.join('\n'))
    .replace('{{families}}', families.join('\n'))
    .replace(
      '{{noise}}',
      `| ${String(noise.packages)} | ${String(noise.lines)} | ${String(noise.findings)} | ${String(noise.linesAFinding)} |`,
    )
    .replace('{{decisions}}', noted.join('\n'));
  return format('docs/accuracy.md', text);
}

/**
 * @param {string} name
 * @param {any} figures
 */
function judged(name, figures) {
  const shares = ['precision', 'recall', 'f1', 'precisionOfHigh', 'precisionOfMedium'];
  return `| ${name} | ${shares.map((share) => percent(figures?.[share])).join(' | ')} |`;
}

/** @param {number | undefined} share */
function percent(share) {
  return share === undefined ? 'not measured' : `${(share * 100).toFixed(1)} %`;
}
