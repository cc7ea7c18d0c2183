import type { Idea } from '../idea.ts';

export const clientTemplate: Idea = {
  title: 'a template puts a secret into a page',
  check: 'exposed-client-secret',
  snippets: {
    erb: {
      bad: `<script>
  window.key = "<%= ENV['STRIPE_SECRET_KEY'] %>";
</script>
`,
      good: `<script>
  window.key = "<%= ENV['STRIPE_PUBLISHABLE_KEY'] %>";
</script>
`,
      path: 'pay.html.erb',
    },
    ejs: {
      bad: `<script>const key = '<%= process.env.API_SECRET %>';</script>
`,
      good: `<script>const host = '<%= process.env.API_HOST %>';</script>
`,
      path: 'pay.ejs',
    },
    jinja: {
      bad: `<script>const key = "{{ settings.STRIPE_SECRET_KEY }}";</script>
`,
      good: `<form>{{ csrf_token }}<label>{{ _("Password") }}</label></form>
`,
      path: 'pay.j2',
    },
  },
};
