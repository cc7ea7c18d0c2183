import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import { reportGitlab } from '../../src/report/gitlab.ts';
import { render } from '../../src/report/render.ts';
import { fabricateFinding, fabricateFullResult, fabricateResult, PLAIN_OPTIONS } from './fabricated-result.ts';
import { GITLAB_REPORT } from './gitlab-schema.ts';

const report = (findings: readonly Finding[]): v.InferOutput<typeof GITLAB_REPORT> =>
  v.parse(GITLAB_REPORT, JSON.parse(reportGitlab(fabricateResult({ findings }), PLAIN_OPTIONS)));

const at = (startLine: number): Finding['location'] => ({
  ...fabricateFinding().location,
  startLine,
  endLine: startLine,
});

describe('the GitLab report', () => {
  it('has a vulnerability for each finding', async () => {
    const text = await render({ ...fabricateFullResult(), findings: [fabricateFinding()] }, 'gitlab', PLAIN_OPTIONS);
    expect(text).toMatchInlineSnapshot(`
      "{
        "version": "15.2.1",
        "scan": {
          "analyzer": {
            "id": "leaklint",
            "name": "leaklint",
            "version": "1.2.3",
            "vendor": {
              "name": "leaklint"
            }
          },
          "scanner": {
            "id": "leaklint",
            "name": "leaklint",
            "version": "1.2.3",
            "vendor": {
              "name": "leaklint"
            }
          },
          "type": "secret_detection",
          "start_time": "1970-01-01T00:00:00",
          "end_time": "1970-01-01T00:00:00",
          "status": "success",
          "messages": [
            {
              "level": "warn",
              "value": "The scan is incomplete: something that should have been scanned was not, so there may be more secrets than reported."
            },
            {
              "level": "warn",
              "value": "This clone is shallow: older commits were not scanned."
            },
            {
              "level": "warn",
              "value": "Not scanned (larger than 10 MB): dump.sql"
            },
            {
              "level": "info",
              "value": "Skipped (binary): a.png, b.png"
            }
          ]
        },
        "vulnerabilities": [
          {
            "id": "fc8de3b7-bcbe-84fc-80cf-8053d8134770",
            "category": "secret_detection",
            "name": "GitHub token",
            "description": "GitHub token ghp_…Sx\\nits check digits hold\\nbound to the name token",
            "severity": "Critical",
            "solution": "Revoke at https://github.com/settings/tokens if it was ever shared; then read it from the environment.\\nTo allow it: # leaklint: allow=github-token -- reason  (on the same line)",
            "identifiers": [
              {
                "type": "leaklint_rule_id",
                "name": "leaklint rule github-token",
                "value": "github-token"
              },
              {
                "type": "cwe",
                "name": "CWE-798",
                "value": "798",
                "url": "https://cwe.mitre.org/data/definitions/798.html"
              }
            ],
            "links": [
              {
                "name": "Revoke",
                "url": "https://github.com/settings/tokens"
              }
            ],
            "location": {
              "file": "src/app.py",
              "start_line": 3,
              "end_line": 3,
              "commit": {
                "sha": "0000000"
              }
            }
          }
        ]
      }
      "
    `);
  });

  it('fits the schema, with everything that a finding can hold and with nothing', () => {
    const full: unknown = JSON.parse(reportGitlab(fabricateFullResult(), PLAIN_OPTIONS));
    expect(v.parse(GITLAB_REPORT, full).vulnerabilities).toHaveLength(2);
    expect(report([]).vulnerabilities).toEqual([]);
    expect(report([fabricateFinding({ title: 'x'.repeat(300) })]).vulnerabilities[0]?.name).toHaveLength(255);
  });

  it('keeps the id of a finding when its line moves', () => {
    const ids = (...lines: number[]): readonly string[] =>
      report(lines.map((line) => fabricateFinding({ location: at(line) }))).vulnerabilities.map(({ id }) => id);
    expect(ids(3, 9)).toEqual(ids(4, 20));
    expect(new Set(ids(3, 9, 12)).size).toBe(3);
  });

  it('says when the scan was, if it is told, and the epoch otherwise', () => {
    const text = reportGitlab(fabricateResult(), { ...PLAIN_OPTIONS, scannedAt: '2026-01-02T03:04:05.678+01:00' });
    expect(v.parse(GITLAB_REPORT, JSON.parse(text)).scan.start_time).toBe('2026-01-02T02:04:05');
    expect(report([]).scan.end_time).toBe('1970-01-01T00:00:00');
  });

  it('does not list more than twenty paths of one reason', () => {
    const skipped = Array.from({ length: 30 }, (_, index) => ({ path: `${index}.png`, reason: 'binary' }));
    const text = reportGitlab(fabricateResult({ skipped }), PLAIN_OPTIONS);
    const [message] = v.parse(GITLAB_REPORT, JSON.parse(text)).scan.messages;
    expect(message?.level).toBe('info');
    expect(message?.value).toMatch(/19\.png and 10 more$/);
  });
});
