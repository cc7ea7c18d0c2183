import { describe, expect, it } from 'vitest';
import { checkFacts } from '../../../../src/checks/check-facts.ts';
import { readTerraform } from '../../../../src/checks/language/config/hcl/read-terraform.ts';
import { readYaml } from '../../../../src/checks/language/config/yaml/read-yaml.ts';
import { readYamlConfig } from '../../../../src/checks/language/config/yaml/yaml-facts.ts';
import { readDockerfile } from '../../../../src/checks/language/config/docker/read-dockerfile.ts';
import type { ConfigReading } from '../../../../src/checks/language/config/config-front-end.ts';

function placesIn({ facts }: ConfigReading, text: string, path: string): readonly string[] {
  const found = checkFacts([facts], { file: { path, text }, options: {}, isActive: () => true });
  return found.map(({ start, end }) => text.slice(start, end));
}

describe('files that are broken', () => {
  it('are checked before and behind the broken YAML, which is named', () => {
    const text =
      'services:\n  a:\n    environment:\n      API_KEY: ${API_KEY:-k1-default}\n  b: [1, 2\n  c:\n      environment:\n        DB_PASSWORD: ${DB_PASSWORD:-k2-default}\n';
    const reading = readYamlConfig(text, 'compose.yml');
    expect(placesIn(reading, text, 'compose.yml')).toEqual(['k1-default', 'k2-default']);
    expect(reading.problems).toHaveLength(1);
    expect(text.slice(reading.problems[0]?.offset)).toMatch(/^\[1, 2/);
  });

  it('are checked behind the broken HCL, which is named', () => {
    const text = 'resource "a" "b"\n= oops\nvariable "db_password" {\n  default = "k3-default"\n}\n';
    const reading = readTerraform(text, 'main.tf');
    expect(placesIn(reading, text, 'main.tf')).toEqual(['k3-default']);
    expect(reading.problems).toHaveLength(1);
  });

  it('are no mistake where a template fills them in', () => {
    const text = 'kind: Secret\n{{- if .Values.a }}\n  {{ toYaml .Values.b | nindent 2 }}\n    c: d\n{{- end }}\n';
    expect(readYamlConfig(text, 'chart/templates/a.yaml').problems).toEqual([]);
  });
});

describe('places', () => {
  it('are exact behind continued lines, comments and Windows line ends', () => {
    const text = 'FROM a\r\nENV A=1 \\\r\n  # why\r\n  API_KEY="k4-default" \\\r\n  B=2\r\n';
    expect(placesIn(readDockerfile(text), text, 'Dockerfile')).toEqual(['k4-default']);
  });

  it('are exact in quoted and folded YAML', () => {
    const text =
      'a:\n  env:\n    x: "\\t${API_KEY:-k5-default}"\n    y: >-\n      one\n      ${DB_PASSWORD:-k6-default}\n';
    expect(placesIn(readYamlConfig(text, 'a.yaml'), text, 'a.yaml')).toEqual(['k5-default', 'k6-default']);
  });
});

describe('hostile files', () => {
  const LONG = 20_000;
  it.each([
    ['deep lists', '['.repeat(LONG)],
    ['deep dashes', '- '.repeat(LONG)],
    ['deep keys', Array.from({ length: 500 }, (_, at) => `${' '.repeat(at)}k:`).join('\n')],
    ['open quotes', 'a: "x\n'.repeat(LONG)],
    ['open brackets', 'a: [b,\n'.repeat(LONG)],
    ['open variables', `a: ${'${x:-'.repeat(LONG)}`],
    ['open actions', `a: ${'{{ x | '.repeat(LONG)}`],
  ])('%s end', (_, text) => {
    expect(readYaml(text).documents.length).toBeGreaterThanOrEqual(0);
    expect(readYamlConfig(text, 'a.yaml').scripts).toEqual([]);
    expect(readTerraform(text, 'a.tf').facts.language).toBe('hcl');
  });
});
