import type { Idea } from '../idea.ts';

export const logVaultAnswer: Idea = {
  title: 'what Vault answers is logged',
  check: 'secret-in-log',
  snippets: {
    go: {
      bad: `entry, err := client.KVv2("apps").Get(ctx, "billing")
log.Println("read", entry.Data, err)`,
      good: `entry, err := client.KVv2("apps").Get(ctx, "billing")
log.Println("read", entry.VersionMetadata.Version, err)`,
    },
    ruby: {
      bad: `found = Vault.logical.read("apps/billing")
puts found.data.inspect`,
      good: `found = Vault.logical.read("apps/billing")
puts found.lease_id`,
    },
  },
};
