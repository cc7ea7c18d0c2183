import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { scanFolder } from './scan-folder.js';

/** @typedef {{ ruleId: string, confidence: string, secret: string, startLine: number, endLine: number }} Found */

const A_FOLDER = 500;

/**
 * Writes each text to a file of its own, scans all at once, and gives what was found in each.
 * @param {readonly { readonly path: string, readonly text: string }[]} texts
 * @returns {Map<number, Found[]>}
 */
export function scanTexts(texts) {
  const folder = mkdtempSync(join(tmpdir(), 'leaklint-accuracy-'));
  try {
    for (const [number, { path, text }] of texts.entries()) {
      const file = join(folder, String(Math.floor(number / A_FOLDER)), String(number), path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return byText(scanFolder(folder, ['--show-secrets']));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** @param {readonly any[]} findings */
function byText(findings) {
  /** @type {Map<number, Found[]>} */
  const found = new Map();
  for (const { location, kind, ruleId, confidence, secret = '' } of findings) {
    const number = Number(/^\d+\/(\d+)\//.exec(location.path)?.[1]);
    if (kind !== 'secret') continue;
    const { startLine, endLine } = location;
    found.set(number, [...(found.get(number) ?? []), { ruleId, confidence, secret, startLine, endLine }]);
  }
  return found;
}
