import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { toBase64 } from './encoders.ts';

const USER = toBase64('river-admin');
const PASSWORD = toBase64('horses42');
const MANIFEST = `apiVersion: v1
kind: Secret
metadata:
  name: database
type: Opaque
data:
  DB_USER: ${USER}
  db-password: "${PASSWORD}" # quoted
`;

function namesAndValues(text: string, path = 'deploy/secret.yaml'): readonly string[] {
  return decodeText(text, { path }).map((item) => item.text);
}

describe('short values of Kubernetes Secrets', () => {
  it('are decoded with their names and mapped to their places', () => {
    const found = decodeText(MANIFEST, { path: 'secret.yaml' });
    expect(found.map(({ text }) => text)).toEqual(['DB_USER: river-admin', 'db-password: horses42']);
    expect(found.map(({ via }) => via)).toEqual(['base64', 'base64']);
    expect(found[1]?.sourceOf('horses42')).toBe(PASSWORD);
    expect(MANIFEST.slice(0, found[1]?.toSource(0))).toMatch(/db-password: "$/);
  });

  it('are found with other line ends and in JSON, on one line too', () => {
    expect(namesAndValues(MANIFEST.replaceAll('\n', '\r\n'))).toHaveLength(2);
    const json = { apiVersion: 'v1', kind: 'Secret', data: { DB_USER: USER, password: PASSWORD } };
    for (const text of [JSON.stringify(json), JSON.stringify(json, undefined, 2)]) {
      expect(namesAndValues(text, 'secret.json')).toEqual(['DB_USER: river-admin', 'password: horses42']);
    }
  });

  it('are found in a JSON string within a manifest', () => {
    const inner = JSON.stringify({ apiVersion: 'v1', kind: 'Secret', data: { password: PASSWORD } });
    const found = decodeText(`  last-applied: ${JSON.stringify(inner)}\n`, { path: 'x.yaml' });
    expect(found.map(({ text, via }) => [text, via])).toContainEqual(['password: horses42', 'unicode-escape > base64']);
  });

  it('are looked for in the document of the Secret only', () => {
    const config = `apiVersion: v1\nkind: ConfigMap\ndata:\n  password: ${PASSWORD}\n`;
    expect(namesAndValues(`${config}---\n${MANIFEST}---\n${config}`)).toHaveLength(2);
    expect(namesAndValues(`${MANIFEST}---\n${MANIFEST}`)).toHaveLength(4);
    expect(namesAndValues(config)).toEqual([]);
    expect(namesAndValues(MANIFEST.replace('kind: Secret', 'kind: SealedSecret'))).toEqual([]);
    expect(namesAndValues(MANIFEST.replace('kind: Secret', 'kind: SecretStore'))).toEqual([]);
  });

  it('are not looked for in program text', () => {
    expect(namesAndValues(MANIFEST, 'secret.go')).toEqual([]);
  });

  it('must be base64 of nothing but text, padded as Kubernetes wants it', () => {
    const values = [
      'mysecret',
      'production',
      '"{{ .Values.token }}"',
      '$(PASSWORD)',
      toBase64('\x01\x02\x03\x04\x05\x06'),
      PASSWORD.replace('=', ''),
    ];
    const data = values.map((value, at) => `  key${String(at)}: ${value}\n`).join('');
    expect(namesAndValues(`apiVersion: v1\nkind: Secret\ndata:\n${data}`)).toEqual([]);
  });

  it('of twenty characters and more are found once', () => {
    const long = toBase64('horses-graze-quietly');
    expect(namesAndValues(`apiVersion: v1\nkind: Secret\ndata:\n  password: ${long}\n`)).toEqual([
      'password: horses-graze-quietly',
    ]);
  });
});
