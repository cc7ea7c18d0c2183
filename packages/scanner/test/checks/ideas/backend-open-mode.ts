import type { Idea } from '../idea.ts';

export const backendOpenMode: Idea = {
  title: 'a file of a key is opened to others',
  check: 'file-secret-backend',
  snippets: {
    shell: {
      bad: `install -m 0644 -o root build/tls.key /etc/nginx/tls.key
`,
      good: `install -m 0600 -o root build/tls.key /etc/nginx/tls.key
install -m 0644 build/tls.crt /etc/nginx/tls.crt
`,
    },
    php: {
      bad: `<?php
chmod('/etc/app/private.key', 0644);
`,
      good: `<?php
chmod('/etc/app/private.key', 0600);
`,
    },
    rust: {
      bad: `async fn run(token: &str, api_key: &str, access_token: String, password: String) -> anyhow::Result<()> {
    fs::set_permissions("server.key", fs::Permissions::from_mode(0o644))?;
    Ok(())
}
`,
      good: `async fn run(token: &str, api_key: &str, access_token: String, password: String) -> anyhow::Result<()> {
    fs::set_permissions("server.key", fs::Permissions::from_mode(0o600))?;
    Ok(())
}
`,
    },
    hcl: {
      bad: `resource "local_sensitive_file" "key" {
  content         = tls_private_key.ssh.private_key_pem
  filename        = "deploy.pem"
  file_permission = "0644"
}
`,
      good: `resource "local_sensitive_file" "key" {
  content  = tls_private_key.ssh.private_key_pem
  filename = "deploy.pem"
}
`,
    },
    ansible: {
      bad: `- hosts: all
  tasks:
    - copy:
        content: "{{ tls_private_key }}"
        dest: /etc/ssl/private/site.key
        mode: "0644"
`,
      good: `- hosts: all
  tasks:
    - copy:
        content: "{{ tls_private_key }}"
        dest: /etc/ssl/private/site.key
        mode: "0600"
`,
      path: 'playbook.yml',
    },
  },
};
