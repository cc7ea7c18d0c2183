import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportJunit } from '../../src/report/junit.ts';
import { render } from '../../src/report/render.ts';
import { fabricateFinding, fabricateFullResult, fabricateResult, PLAIN_OPTIONS } from './fabricated-result.ts';
import { assertWellFormedXml } from './well-formed-xml.ts';

describe('the JUnit report', () => {
  it('has a failed case for each finding and a skipped one for an incomplete scan', async () => {
    expect(await render(fabricateFullResult(), 'junit', PLAIN_OPTIONS)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="leaklint" tests="3" failures="2" errors="0" skipped="1" time="0">
        <testsuite name="leaklint" tests="3" failures="2" errors="0" skipped="1" time="0">
          <testcase classname="src/app.py" name="github-token at src/app.py:3:10" file="src/app.py" line="3" time="0"><failure message="GitHub token ghp_…Sx (inside base64)" type="github-token">its check digits hold
      bound to the name token
      Severity: critical, confidence: high
      Fix: Revoke at https://github.com/settings/tokens if it was ever shared; then read it from the environment.
      To allow it: &quot;allow&quot;: { &quot;hashes&quot;: [&quot;f1f2f3f4f5f6f7f8&quot;] }  (in leaklint.config.json)
      Fingerprint: f1f2f3f4f5f6f7f8</failure></testcase>
          <testcase classname="web/log.ts" name="secret-in-log at web/log.ts:7:13" file="web/log.ts" line="7" time="0"><failure message="Secret written to a log" type="secret-in-log">the argument password is named like a secret
      Severity: low, confidence: medium
      Fix: Log that there was one, not which.
      To allow it: // leaklint: allow=secret-in-log -- reason  (on the same line)
      Fingerprint: a1a2a3a4a5a6a7a8</failure></testcase>
          <testcase classname="leaklint" name="scan is complete" time="0"><skipped message="The scan is incomplete: something that should have been scanned was not, so there may be more secrets than reported."/></testcase>
          <system-out>Scanned 1,200 files
      Warning: This clone is shallow: older commits were not scanned.
      Not scanned: dump.sql: larger than 10 MB
      Skipped: a.png: binary
      Skipped: b.png: binary</system-out>
        </testsuite>
      </testsuites>
      "
    `);
  });

  it('passes one case when there is nothing', () => {
    expect(reportJunit(fabricateResult({ findings: [] }), PLAIN_OPTIONS)).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="leaklint" tests="1" failures="0" errors="0" skipped="0" time="0">
        <testsuite name="leaklint" tests="1" failures="0" errors="0" skipped="0" time="0">
          <testcase classname="leaklint" name="no findings" time="0"/>
          <system-out>Scanned 12 files</system-out>
        </testsuite>
      </testsuites>
      "
    `);
  });

  it('is well-formed, whatever a finding says', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: fc.constantFrom('<', '&', ']]>', '"', '\0', '\ud800') }),
        (title, path) => {
          const finding = fabricateFinding({
            title,
            reasons: [path],
            location: { ...fabricateFinding().location, path },
          });
          assertWellFormedXml(reportJunit(fabricateResult({ findings: [finding], warnings: [title] }), PLAIN_OPTIONS));
        },
      ),
      { numRuns: 50 },
    );
  });
});
