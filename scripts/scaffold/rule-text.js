/**
 * A provider's file with one rule.
 * @param {string} provider
 * @param {string} thing
 */
export function newRuleFile(provider, thing) {
  return `provider: ${provider}\nname: ${capitalised(provider)}\nrules:\n${newRuleText(provider, thing)}`;
}

/**
 * A rule that is valid and finds its examples: tokens of an invented shape, named after the provider and the thing.
 * @param {string} provider
 * @param {string} thing
 */
export function newRuleText(provider, thing) {
  const words = thing.replaceAll('-', ' ');
  const prefix = `${provider}_${thing}_`.replaceAll('-', '_');
  const variable = `${provider}_${thing}`.replaceAll('-', '_').toUpperCase();
  return `  - id: ${provider}-${thing}
    name: ${capitalised(provider)} ${words}
    description: What the ${words} is for. What an attacker can do with it.
    severity: high
    confidence: high
    keywords: [${prefix}]
    pattern: '(?<secret>${prefix}[A-Za-z0-9]{32})'
    entropy: 3
    rotation: 90
    revoke: https://example.com/where-it-is-revoked
    references: [https://example.com/where-the-format-is-documented]
    examples:
      - '${variable}=${prefix}{{base62:32}}'
      - '{"token": "${prefix}{{base62:32}}"}'
      - 'curl -H "Authorization: Bearer ${prefix}{{base62:32}}" https://api.example.com'
    counterExamples:
      - '${variable}=<your ${words}>'
      - 'const token = process.env.${variable};'
`;
}

/** @param {string} word */
function capitalised(word) {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
