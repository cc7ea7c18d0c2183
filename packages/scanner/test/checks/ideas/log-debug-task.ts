import type { Idea } from '../idea.ts';

export const logDebugTask: Idea = {
  title: 'a task of a playbook shows a variable',
  check: 'secret-in-log',
  snippets: {
    ansible: {
      bad: `- hosts: all
  tasks:
    - ansible.builtin.debug:
        msg: "password is {{ db_password }}"
`,
      good: `- hosts: all
  tasks:
    - ansible.builtin.debug:
        msg: "host is {{ db_host }}"
`,
      path: 'playbook.yml',
    },
    azure: {
      bad: `steps:
  - script: echo $(DB_PASSWORD)
`,
      good: `steps:
  - script: echo $(Build.BuildId) $(DB_HOST)
`,
      path: 'azure-pipelines.yml',
    },
    compose: {
      bad: `services:
  api:
    image: api
    command: ["sh", "-c", "echo key=$$API_KEY; exec api"]
`,
      good: `services:
  api:
    image: api
    command: ["sh", "-c", "echo host=$$API_HOST; exec api"]
`,
    },
  },
};
