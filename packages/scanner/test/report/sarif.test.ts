import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/finding.ts';
import { render } from '../../src/report/render.ts';
import type { ReportOptions } from '../../src/report/reporter.ts';
import { reportSarif } from '../../src/report/sarif.ts';
import { fabricateFinding, fabricateFullResult, fabricateResult, PLAIN_OPTIONS } from './fabricated-result.ts';
import { parseSarif } from './sarif-schema.ts';

const sarif = (findings: readonly Finding[], options: ReportOptions = PLAIN_OPTIONS): ReturnType<typeof parseSarif> =>
  parseSarif(reportSarif(fabricateResult({ findings }), options));

describe('the SARIF report', () => {
  it('has a rule, a result and notifications', async () => {
    const report = await render({ ...fabricateFullResult(), findings: [fabricateFinding()] }, 'sarif', PLAIN_OPTIONS);
    expect(report).toMatchInlineSnapshot(`
      "{
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [
          {
            "tool": {
              "driver": {
                "name": "leaklint",
                "version": "1.2.3",
                "semanticVersion": "1.2.3",
                "rules": [
                  {
                    "id": "github-token",
                    "name": "GitHub token",
                    "shortDescription": {
                      "text": "GitHub token"
                    },
                    "fullDescription": {
                      "text": "GitHub token"
                    },
                    "help": {
                      "text": "Revoke at https://github.com/settings/tokens if it was ever shared; then read it from the environment.",
                      "markdown": "**What to do**\\n\\n1. If it was ever shared, revoke it: <https://github.com/settings/tokens>\\n2. Read it from the environment.\\n\\n**To allow it** write \`leaklint: allow=github-token -- reason\` in a comment on the line, or its fingerprint into \`allow.hashes\` of leaklint.config.json."
                    },
                    "helpUri": "https://github.com/settings/tokens",
                    "defaultConfiguration": {
                      "level": "error"
                    },
                    "properties": {
                      "security-severity": "9.5",
                      "precision": "high",
                      "tags": [
                        "security",
                        "secret",
                        "external/cwe/cwe-798"
                      ]
                    }
                  }
                ]
              }
            },
            "invocations": [
              {
                "executionSuccessful": false,
                "toolExecutionNotifications": [
                  {
                    "descriptor": {
                      "id": "incomplete"
                    },
                    "level": "error",
                    "message": {
                      "text": "The scan is incomplete: something that should have been scanned was not, so there may be more secrets than reported."
                    }
                  },
                  {
                    "descriptor": {
                      "id": "warning"
                    },
                    "level": "warning",
                    "message": {
                      "text": "This clone is shallow: older commits were not scanned."
                    }
                  },
                  {
                    "descriptor": {
                      "id": "skipped"
                    },
                    "level": "warning",
                    "message": {
                      "text": "Not scanned: larger than 10 MB"
                    },
                    "locations": [
                      {
                        "physicalLocation": {
                          "artifactLocation": {
                            "uri": "dump.sql",
                            "uriBaseId": "SRCROOT"
                          }
                        }
                      }
                    ]
                  },
                  {
                    "descriptor": {
                      "id": "skipped"
                    },
                    "level": "note",
                    "message": {
                      "text": "Skipped: binary"
                    },
                    "locations": [
                      {
                        "physicalLocation": {
                          "artifactLocation": {
                            "uri": "a.png",
                            "uriBaseId": "SRCROOT"
                          }
                        }
                      }
                    ]
                  },
                  {
                    "descriptor": {
                      "id": "skipped"
                    },
                    "level": "note",
                    "message": {
                      "text": "Skipped: binary"
                    },
                    "locations": [
                      {
                        "physicalLocation": {
                          "artifactLocation": {
                            "uri": "b.png",
                            "uriBaseId": "SRCROOT"
                          }
                        }
                      }
                    ]
                  }
                ]
              }
            ],
            "originalUriBaseIds": {
              "SRCROOT": {
                "description": {
                  "text": "The root of the repository, or the scanned folder."
                }
              }
            },
            "columnKind": "utf16CodeUnits",
            "results": [
              {
                "ruleId": "github-token",
                "ruleIndex": 0,
                "level": "error",
                "message": {
                  "text": "GitHub token ghp_…Sx: its check digits hold; bound to the name token"
                },
                "locations": [
                  {
                    "physicalLocation": {
                      "artifactLocation": {
                        "uri": "src/app.py",
                        "uriBaseId": "SRCROOT"
                      },
                      "region": {
                        "startLine": 3,
                        "startColumn": 10,
                        "endLine": 3,
                        "endColumn": 50,
                        "snippet": {
                          "text": "ghp_…Sx"
                        }
                      },
                      "contextRegion": {
                        "startLine": 3,
                        "endLine": 3,
                        "snippet": {
                          "text": "token = \\"ghp_…Sx\\""
                        }
                      }
                    }
                  }
                ],
                "partialFingerprints": {
                  "leaklint/v1": "f1f2f3f4f5f6f7f8"
                },
                "properties": {
                  "kind": "secret",
                  "severity": "critical",
                  "confidence": "high",
                  "reasons": [
                    "its check digits hold",
                    "bound to the name token"
                  ],
                  "occurrences": 0
                }
              }
            ],
            "properties": {
              "complete": false,
              "rules": 40,
              "scanned": {
                "files": 1200,
                "bytes": 34567890,
                "commits": 5,
                "blobs": 77,
                "skipped": 3
              },
              "suppressed": {
                "baseline": 3,
                "pragma": 2,
                "config": 1
              }
            }
          }
        ]
      }
      "
    `);
  });

  it('fits the schema, with everything that a result can hold and with nothing', () => {
    expect(parseSarif(reportSarif(fabricateFullResult(), PLAIN_OPTIONS)).results).toHaveLength(2);
    expect(sarif([]).results).toEqual([]);
  });

  it('names each rule once, and results point to it', () => {
    const rules = ['b-rule', 'a-rule', 'b-rule', 'c-rule'];
    const run = sarif(rules.map((ruleId) => fabricateFinding({ ruleId })));
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(['a-rule', 'b-rule', 'c-rule']);
    expect(run.results.map(({ ruleIndex }) => run.tool.driver.rules[ruleIndex]?.id)).toEqual(rules);
  });

  it('gives a rule the severity of its worst finding', () => {
    const [rule] = sarif([fabricateFinding({ severity: 'low' }), fabricateFinding({ severity: 'high' })]).tool.driver
      .rules;
    expect(rule?.properties['security-severity']).toBe('8.0');
    expect(rule?.defaultConfiguration.level).toBe('error');
  });

  it('takes the words of the rule itself where it is given them, and cuts what GitHub would not take', () => {
    const describeRule = (): { name: string; description: string; references: string[] } => ({
      name: 'GitHub token',
      description: 'x'.repeat(2000),
      references: ['https://example.org/docs'],
    });
    const [rule] = sarif([fabricateFinding()], { ...PLAIN_OPTIONS, describeRule }).tool.driver.rules;
    expect(rule?.fullDescription.text).toHaveLength(1024);
    expect(rule?.help.markdown).toContain('- <https://example.org/docs>');
  });

  it('encodes a path as a relative URI, whatever it is', () => {
    const at = (path: string): string | undefined =>
      sarif([fabricateFinding({ location: { ...fabricateFinding().location, path } })]).results[0]?.locations[0]
        ?.physicalLocation.artifactLocation.uri;
    expect(at('a b/ü#?%.ts')).toBe('a%20b/%C3%BC%23%3F%25.ts');
    expect(at('c:/x.ts')).toBe('c%3A/x.ts');
    expect(at('app/[id]/(group)/page.tsx')).toBe('app/%5Bid%5D/%28group%29/page.tsx');
    expect(at('\ud800.ts')).toBe('%EF%BF%BD.ts');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => {
        fc.pre(!name.includes('/'));
        expect(decodeURIComponent(at(`dir/${name}`) ?? '')).toBe(`dir/${name}`);
      }),
    );
  });

  it('shows surroundings only where they hold the whole region', () => {
    const location = { path: 'a', startLine: 3, startColumn: 1, endLine: 4, endColumn: 2 };
    const lines = (...numbers: number[]): Finding =>
      fabricateFinding({ location, snippet: numbers.map((line) => ({ line, text: `line ${line}` })) });
    const context = (finding: Finding): unknown =>
      sarif([finding]).results[0]?.locations[0]?.physicalLocation.contextRegion;
    expect(context(lines(2, 3, 4))).toEqual({ startLine: 2, endLine: 4, snippet: { text: 'line 2\nline 3\nline 4' } });
    expect([lines(), lines(3), lines(4, 5), lines(2, 4)].map(context)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('lets no text of a finding become a link', () => {
    const [result] = sarif([fabricateFinding({ reasons: ['[click](https://example.org)'] })]).results;
    expect(result?.message.text).toMatch(/: \[click\] \(https:\/\/example\.org\)$/);
  });

  it('refers to the other places of a secret, a hundred at most', () => {
    const occurrences = Array.from({ length: 150 }, (_, index) => ({ path: 'b.py', startLine: index + 1 }));
    const [result] = sarif([fabricateFinding({ occurrences })]).results;
    expect(result?.relatedLocations).toHaveLength(100);
    expect(result?.properties['occurrences']).toBe(150);
  });

  it('leaves out the least severe of more results than GitHub takes, and says so', () => {
    const findings = Array.from({ length: 25_002 }, (_, index) =>
      fabricateFinding({ severity: index < 3 ? 'low' : 'high', snippet: [] }),
    );
    const run = sarif(findings);
    expect(run.results).toHaveLength(25_000);
    expect(run.results.filter((result) => result.level === 'note')).toHaveLength(1);
    expect(run.invocations[0]?.toolExecutionNotifications[0]?.message.text).toContain('2 findings of least severity');
  });
});
