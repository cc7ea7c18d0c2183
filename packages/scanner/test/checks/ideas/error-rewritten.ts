import type { Idea } from '../idea.ts';

export const errorRewritten: Idea = {
  title: 'a secret in another alphabet stands in an error',
  check: 'secret-in-error',
  snippets: {
    ruby: {
      bad: `raise ArgumentError, "cannot derive from #{psk.unpack1('H*')}"`,
      good: `raise ArgumentError, "cannot derive from #{psk.bytesize} bytes"`,
    },
    python: {
      bad: `raise ValueError("bad key " + binascii.hexlify(signing_key).decode())`,
      good: `raise ValueError("bad key " + hashlib.sha256(signing_key).hexdigest())`,
    },
    go: {
      bad: `func f() error { return fmt.Errorf("bad key %s", hex.EncodeToString(signingKey)) }`,
      good: `func f() error { sum := sha256.Sum256(signingKey); return fmt.Errorf("bad key %s", hex.EncodeToString(sum[:])) }`,
    },
    java: {
      bad: `class A { void f(byte[] signingKey) { throw new IllegalArgumentException("bad key " + HexFormat.of().formatHex(signingKey)); } }`,
      good: `class A { void f(byte[] signingKey) { throw new IllegalArgumentException("bad key of " + signingKey.length); } }`,
    },
    csharp: {
      bad: `throw new ArgumentException("bad key " + Convert.ToHexString(signingKey));`,
      good: `throw new ArgumentException("bad key " + Convert.ToHexString(SHA256.HashData(signingKey)));`,
    },
    php: {
      bad: `<?php
throw new InvalidArgumentException('bad key ' . bin2hex($signingKey));`,
      good: `<?php
throw new InvalidArgumentException('bad key ' . strlen($signingKey));`,
    },
    rust: {
      bad: `fn f() -> Result<()> { return Err(anyhow!("bad key {}", hex::encode(&signing_key))); }`,
      good: `fn f() -> Result<()> { return Err(anyhow!("bad key of {} bytes", signing_key.len())); }`,
    },
  },
};
