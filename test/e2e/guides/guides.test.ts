import { scanText, type ScanResult } from '@leaklint/scanner';
import { fillTemplate } from '@leaklint/rules/templates';
import { describe, expect, it } from 'vitest';
import { GOOD_LINES, GUIDE_LINES, type GuideLine } from './guide-lines.ts';

const SEEDS = [1, 2, 3, 4, 5];

/** `{{literal:…}}` keeps published example keys from standing here in one piece. */
function fill(template: string, seed: number): string {
  return fillTemplate(template.replaceAll(/\{\{literal:(\w+)\}\}/g, '$1'), seed).text;
}

function scanLine({ file, line }: GuideLine, secret: string): Promise<ScanResult> {
  const text = file.endsWith('.md')
    ? `# Guide\n\n\`\`\`bash\n${line.replace('▢', secret)}\n\`\`\`\n`
    : `${line.replace('▢', secret)}\n`;
  return scanText(text, { path: file, checks: false });
}

describe.each(GUIDE_LINES.map((guide) => [`${guide.line} in ${guide.file}`, guide] as const))('%s', (_title, guide) => {
  it.each(guide.placeholders)('is quiet with the placeholder %j', async (placeholder) => {
    const { findings } = await scanLine(guide, fill(placeholder, 1));
    expect(findings.map(({ ruleId, reasons }) => ({ ruleId, reasons }))).toEqual([]);
  });

  it('is a finding with a key of the same kind', async () => {
    for (const seed of SEEDS) {
      const { findings } = await scanLine(guide, fill(guide.leak, seed));
      expect({ seed, count: findings.length }).toEqual({ seed, count: 1 });
    }
  });

  it('is allowed by the pragma that the guides use', async () => {
    const { findings, suppressed } = await scanLine(
      { ...guide, line: `${guide.line}  # pragma: allowlist secret` },
      fill(guide.leak, 1),
    );
    // JSON has no comments, so no pragma either.
    if (guide.file.endsWith('.json')) expect(findings).toHaveLength(1);
    else expect({ findings, pragma: suppressed.pragma }).toEqual({ findings: [], pragma: 1 });
  });
});

describe('good examples', () => {
  it.each(GOOD_LINES)('%s', async (line) => {
    for (const path of ['app.py', 'guide.md', 'config.yaml']) {
      const { findings } = await scanText(`${line}\n`, { path });
      expect(findings.map(({ ruleId, reasons }) => ({ path, ruleId, reasons }))).toEqual([]);
    }
  });
});
