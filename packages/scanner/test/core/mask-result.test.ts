import { describe, expect, it } from 'vitest';
import { createMask } from '../../src/core/mask.ts';
import { maskFinding, maskResult } from '../../src/core/mask-result.ts';
import { Secret } from '../../src/core/secret.ts';
import {
  fabricateFinding,
  fabricateFullResult,
  fabricateResult,
  githubToken,
  keyBlock,
} from '../report/fabricated-result.ts';

const token = githubToken();
const redacted = `ghp_…${token.slice(-2)}`;
const mask = createMask([new Secret(token)]);

describe('maskFinding', () => {
  it('hides the secret in every free text', () => {
    const masked = maskFinding(
      fabricateFinding({
        title: `Token ${token}`,
        location: { path: `tmp/${token}.txt`, startLine: 1, startColumn: 1, endLine: 1, endColumn: 2 },
        reasons: [`looks like ${token}`],
        occurrences: [{ path: token, startLine: 4 }],
        git: {
          kind: 'blob',
          author: token,
          email: `${token}@x.org`,
          reachableFrom: [`refs/heads/${token}`],
          inHead: true,
        },
        help: { docs: 'docs', fix: `Remove ${token}` },
      }),
      mask,
    );
    expect(JSON.stringify(masked)).not.toContain(token.slice(4, 12));
    expect(masked.location.path).toBe(`tmp/${redacted}.txt`);
    expect(masked.git?.reachableFrom).toEqual([`refs/heads/${redacted}`]);
    expect(masked.help.fix).toBe(`Remove ${redacted}`);
  });

  it('takes the secret away, so that no reporter can reveal it', () => {
    expect(maskFinding(fabricateFinding(), mask).secret).toBeUndefined();
  });

  it('touches neither ids nor enums nor fingerprints', () => {
    const finding = fabricateFinding({ fingerprint: token, ruleId: token });
    expect(maskFinding(finding, mask)).toMatchObject({ fingerprint: token, ruleId: token, severity: 'critical' });
  });

  it('moves the highlight with the text', () => {
    const [line] = maskFinding(fabricateFinding(), mask).snippet;
    expect(line).toEqual({ line: 3, text: `token = "${redacted}"`, highlight: [9, 9 + redacted.length] });
  });

  it('finds the highlight of a secret that the producer did not mark', () => {
    const finding = fabricateFinding({ snippet: [{ line: 3, text: `x("${token}", "${token}")` }] });
    const [line] = maskFinding({ ...finding, location: { ...finding.location, startColumn: 48 } }, mask).snippet;
    expect(line?.highlight).toEqual([3 + redacted.length + 4, 3 + 2 * redacted.length + 4]);
  });

  it('hides what is marked as the secret, however it is encoded', () => {
    const text = `x = unknown_encoding("${token.split('').toReversed().join('')}")`;
    const finding = fabricateFinding({ snippet: [{ line: 3, text, highlight: [22, 62] }] });
    expect(maskFinding(finding, mask).snippet[0]?.text).toBe(`x = unknown_encoding("${redacted}")`);
  });

  it('marks the columns of a code finding, and hides nothing of it', () => {
    const finding = fabricateFinding({
      kind: 'code',
      redacted: '',
      secret: undefined,
      location: { path: 'a.ts', startLine: 7, startColumn: 5, endLine: 7, endColumn: 13 },
      snippet: [{ line: 7, text: 'log(password);' }],
    });
    expect(maskFinding(finding, mask).snippet).toEqual([{ line: 7, text: 'log(password);', highlight: [4, 12] }]);
  });

  it('shows the redacted form once in a secret of several lines', () => {
    const value = keyBlock(2);
    const snippet = value
      .split('\n')
      .map((text, index) => ({ line: 3 + index, text, highlight: [0, text.length] as const }));
    const finding = fabricateFinding({ value, snippet });
    const texts = maskFinding(finding, mask).snippet.map(({ text }) => text);
    expect(texts).toEqual([finding.redacted, '…', '…', '…']);
  });
});

describe('maskResult', () => {
  it('hides the secrets of one finding in all others, and in what is no finding', () => {
    const masked = maskResult(
      fabricateResult({
        skipped: [{ path: token, reason: `no such file: ${token}` }],
        unused: [{ path: token, line: 1, text: `# allow ${token}` }],
        warnings: [`cannot parse ${token}`],
        findings: [fabricateFinding(), fabricateFinding({ value: githubToken(2), reasons: [`near ${token}`] })],
      }),
    );
    expect(JSON.stringify(masked)).not.toContain(token.slice(4, 12));
    expect(masked.warnings).toEqual([`cannot parse ${redacted}`]);
  });

  it('hides secrets that no finding carries, such as suppressed ones', () => {
    const suppressed = githubToken(9);
    const result = fabricateResult({ secrets: [new Secret(suppressed)], warnings: [`at ${suppressed}`] });
    expect(JSON.stringify(maskResult(result))).not.toContain(suppressed.slice(4, 12));
  });

  it('changes nothing else', () => {
    const { findings: _, secrets: __, ...rest } = maskResult(fabricateFullResult());
    const { findings: ___, ...expected } = fabricateFullResult();
    expect(rest).toEqual(expected);
  });
});
