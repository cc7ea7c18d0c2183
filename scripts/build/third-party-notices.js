import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../paths.js';

/**
 * The licences of the packages of which parts are in the bundle.
 * @param {string[]} inputs paths of the bundle's modules, relative to the repository's root
 */
export function thirdPartyNotices(inputs) {
  const folders = new Set(
    inputs.flatMap((input) => /^(?:[^:]*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0] ?? []),
  );
  return [...folders].sort().map(noticeOf).join('\n\n');
}

/** @param {string} folder */
function noticeOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(inRoot(folder, 'package.json'), 'utf8'));
  const licenceFile = readdirSync(inRoot(folder)).find((file) => /^licen[cs]e/i.test(file));
  const text = licenceFile === undefined ? '' : readFileSync(inRoot(join(folder, licenceFile)), 'utf8').trim();
  return `## ${name} ${version} (${license})\n\n${text}\n`;
}
