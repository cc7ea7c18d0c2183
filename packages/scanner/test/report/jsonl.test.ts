import { describe, expect, it } from 'vitest';
import { render } from '../../src/report/render.ts';
import { fabricateFullResult, fabricateResult, githubToken, PLAIN_OPTIONS } from './fabricated-result.ts';

describe('the JSONL report', () => {
  it('has one finding a line, each as in the JSON report', async () => {
    const lines = (await render(fabricateFullResult(), 'jsonl', PLAIN_OPTIONS)).split('\n');
    const json: unknown = JSON.parse(await render(fabricateFullResult(), 'json', PLAIN_OPTIONS));
    expect(lines.pop()).toBe('');
    expect(json).toMatchObject({ findings: lines.map((line): unknown => JSON.parse(line)) });
    expect(lines).toHaveLength(2);
  });

  it('is empty when there is nothing', async () => {
    expect(await render(fabricateResult({ findings: [] }), 'jsonl', PLAIN_OPTIONS)).toBe('');
  });

  it('reveals secrets only when asked', async () => {
    const revealed = await render(fabricateResult(), 'jsonl', { ...PLAIN_OPTIONS, showSecrets: true });
    expect(JSON.parse(revealed)).toMatchObject({ secret: githubToken() });
  });
});
