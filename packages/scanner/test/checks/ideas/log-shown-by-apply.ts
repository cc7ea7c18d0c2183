import type { Idea } from '../idea.ts';

export const logShownByApply: Idea = {
  title: 'what Terraform shows when it is applied',
  check: 'secret-in-log',
  snippets: {
    hcl: {
      bad: `output "password" {
  value = nonsensitive(random_password.db.result)
}
`,
      good: `output "password_hash" {
  value = nonsensitive(sha256(random_password.db.result))
}
`,
    },
    provisioner: {
      bad: `resource "null_resource" "a" {
  provisioner "local-exec" {
    command = "echo 'join with \${module.k3s.join_token}'"
  }
}
`,
      good: `resource "null_resource" "a" {
  provisioner "local-exec" {
    command = "echo 'joined \${module.k3s.cluster_id}'"
  }
}
`,
      path: 'join.tf',
    },
    remote: {
      bad: `resource "null_resource" "a" {
  provisioner "remote-exec" {
    inline = ["mkdir -p /srv", "echo token=\${var.agent_token}"]
  }
}
`,
      good: `resource "null_resource" "a" {
  provisioner "remote-exec" {
    inline = ["mkdir -p /srv", "echo region=\${var.region}"]
  }
}
`,
      path: 'remote.tf',
    },
  },
};
