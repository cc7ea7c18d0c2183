import { describe, expect, it } from 'vitest';
import { render } from '../../src/report/render.ts';
import { fabricateFullResult, fabricateResult, githubToken, PLAIN_OPTIONS } from './fabricated-result.ts';

describe('the JSON report', () => {
  it('has the keys of the contract, in its order', async () => {
    expect(await render(fabricateFullResult(), 'json', PLAIN_OPTIONS)).toMatchInlineSnapshot(`
      "{
        "schemaVersion": 1,
        "tool": {
          "name": "leaklint",
          "version": "1.2.3",
          "rules": 40
        },
        "complete": false,
        "scanned": {
          "files": 1200,
          "bytes": 34567890,
          "commits": 5,
          "blobs": 77,
          "skipped": [
            {
              "path": "dump.sql",
              "reason": "larger than 10 MB",
              "incomplete": true
            },
            {
              "path": "a.png",
              "reason": "binary"
            },
            {
              "path": "b.png",
              "reason": "binary"
            }
          ]
        },
        "suppressed": {
          "baseline": 3,
          "pragma": 2,
          "config": 1
        },
        "warnings": [
          "This clone is shallow: older commits were not scanned."
        ],
        "unused": [
          {
            "path": "src/old.py",
            "line": 9,
            "text": "# leaklint: allow"
          }
        ],
        "findings": [
          {
            "ruleId": "github-token",
            "kind": "secret",
            "title": "GitHub token",
            "severity": "critical",
            "confidence": "high",
            "fingerprint": "f1f2f3f4f5f6f7f8",
            "redacted": "ghp_…Sx",
            "location": {
              "path": "src/app.py",
              "startLine": 3,
              "startColumn": 10,
              "endLine": 3,
              "endColumn": 50
            },
            "decodedVia": [
              "base64"
            ],
            "reasons": [
              "its check digits hold",
              "bound to the name token"
            ],
            "occurrences": [
              {
                "path": "src/app.py",
                "startLine": 3,
                "commit": "1a2b3c4d5e6f7a8b"
              },
              {
                "path": "src/main.py",
                "startLine": 8,
                "commit": "9f8e7d6c5b4a3928"
              }
            ],
            "git": {
              "commit": "1a2b3c4d5e6f7a8b",
              "author": "Ann Example",
              "email": "ann@example.org",
              "date": "2025-03-04T05:06:07Z",
              "kind": "blob",
              "reachableFrom": [
                "refs/heads/main"
              ],
              "inHead": false,
              "removedIn": "9f8e7d6c5b4a3928"
            },
            "help": {
              "revoke": "https://github.com/settings/tokens",
              "docs": "docs/rules.md#github-token",
              "fix": "Read it from the environment.",
              "allow": {
                "text": "\\"allow\\": { \\"hashes\\": [\\"f1f2f3f4f5f6f7f8\\"] }",
                "where": "in leaklint.config.json"
              }
            }
          },
          {
            "ruleId": "secret-in-log",
            "kind": "code",
            "title": "Secret written to a log",
            "severity": "low",
            "confidence": "medium",
            "fingerprint": "a1a2a3a4a5a6a7a8",
            "redacted": "",
            "location": {
              "path": "web/log.ts",
              "startLine": 7,
              "startColumn": 13,
              "endLine": 7,
              "endColumn": 21
            },
            "decodedVia": [],
            "reasons": [
              "the argument password is named like a secret"
            ],
            "occurrences": [],
            "help": {
              "docs": "docs/rules.md#secret-in-log",
              "fix": "Log that there was one, not which.",
              "allow": {
                "text": "// leaklint: allow=secret-in-log -- reason",
                "where": "on the same line"
              }
            }
          }
        ]
      }
      "
    `);
  });

  it('leaves out what there is nothing to say about', async () => {
    const report: unknown = JSON.parse(await render(fabricateResult({ findings: [] }), 'json', PLAIN_OPTIONS));
    expect(report).toEqual({
      schemaVersion: 1,
      tool: { name: 'leaklint', version: '1.2.3', rules: 40 },
      complete: true,
      scanned: { files: 12, bytes: 3456, commits: 0, blobs: 0, skipped: [] },
      suppressed: { baseline: 0, pragma: 0, config: 0 },
      findings: [],
    });
  });

  it('holds the raw secret behind its redacted form, only when asked', async () => {
    const report: unknown = JSON.parse(
      await render(fabricateResult(), 'json', { ...PLAIN_OPTIONS, showSecrets: true }),
    );
    expect(report).toMatchObject({ findings: [{ secret: githubToken() }] });
    expect(await render(fabricateResult(), 'json', PLAIN_OPTIONS)).not.toContain('"secret":');
  });

  it('ends in a line break', async () => {
    expect(await render(fabricateResult(), 'json', PLAIN_OPTIONS)).toMatch(/\}\n$/);
  });
});
