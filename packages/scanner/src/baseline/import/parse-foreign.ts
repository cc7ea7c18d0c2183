import { ConfigError } from '../../core/errors.ts';
import { parseJson } from '../../core/text/parse-json.ts';
import { parseDetectSecrets } from '../detect-secrets/parse-detect-secrets.ts';
import { isRecord } from '../parse-baseline.ts';
import { toForeignPath, type ForeignEntry, type ForeignFile } from './foreign-entry.ts';
import { parseGitleaksIgnore } from './parse-gitleaks-ignore.ts';
import { parseGitleaksReport } from './parse-gitleaks-report.ts';
import { parseSecretlintConfig } from './parse-secretlint-config.ts';
import { parseTrufflehog } from './parse-trufflehog.ts';

/** Reads the baseline, report or ignore file of another tool; throws `ConfigError` for what is none of them. */
export function parseForeign(text: string, label: string): ForeignFile {
  if (label.endsWith('.gitleaksignore')) return { tool: 'gitleaks', entries: parseGitleaksIgnore(text, label) };
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length > 0 && lines.every(isTrufflehogLine)) {
    return { tool: 'trufflehog', entries: parseTrufflehog(lines.map(parseLine)) };
  }
  if (/^\s*[[{]/.test(text)) return parseDocument(text, label);
  const ignored = lines.some((line) => /:\d+\s*$/.test(line)) ? parseGitleaksIgnore(text, label) : [];
  if (ignored.length > 0) return { tool: 'gitleaks', entries: ignored };
  throw unknown(label);
}

function parseDocument(text: string, label: string): ForeignFile {
  const { value } = parseJson(text, label, '');
  if (isRecord(value) && 'results' in value) {
    return { tool: 'detect-secrets', entries: fromDetectSecrets(text, label) };
  }
  if (isRecord(value) && Array.isArray(value['rules'])) {
    return { tool: 'secretlint', entries: parseSecretlintConfig(value['rules'], label) };
  }
  if (!Array.isArray(value)) throw unknown(label);
  const items: readonly unknown[] = value;
  if (items.length > 0 && items.every((item) => isRecord(item) && 'SourceMetadata' in item)) {
    return { tool: 'trufflehog', entries: parseTrufflehog(items) };
  }
  if (items.every((item) => isRecord(item) && 'RuleID' in item)) {
    return { tool: 'gitleaks', entries: parseGitleaksReport(items) };
  }
  throw unknown(label);
}

function fromDetectSecrets(text: string, label: string): readonly ForeignEntry[] {
  return Array.from(parseDetectSecrets(text, label)).flatMap(([path, known]) =>
    known.map(({ hash, verdict, type, line }): ForeignEntry => ({
      path: toForeignPath(path),
      sha1: hash,
      verdict,
      origin: `${type} in ${path}${line === undefined ? '' : `:${String(line)}`}`,
    })),
  );
}

function isTrufflehogLine(line: string): boolean {
  return line.startsWith('{') && line.includes('"SourceMetadata"') && isRecord(parseLine(line));
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // A line that is no JSON is of another format.
    return undefined;
  }
}

function unknown(label: string): ConfigError {
  return new ConfigError(
    `${label}: no file of a tool that leaklint knows: a .secrets.baseline, a JSON report of gitleaks or trufflehog, a .gitleaksignore, a .secretlintrc.json`,
  );
}
