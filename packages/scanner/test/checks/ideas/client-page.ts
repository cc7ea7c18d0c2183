import type { Idea } from '../idea.ts';

export const clientPage: Idea = {
  title: 'a page is rendered with a secret',
  check: 'exposed-client-secret',
  snippets: {
    python: {
      bad: `def page():
    return render_template('pay.html', key=os.environ['STRIPE_SECRET_KEY'])`,
      good: `def page():
    return render_template('pay.html', key=os.environ['STRIPE_PUBLISHABLE_KEY'])`,
    },
    go: {
      bad: `package a
func page(w http.ResponseWriter) { tmpl.Execute(w, map[string]any{"Key": os.Getenv("STRIPE_SECRET_KEY")}) }`,
      good: `package a
func page(w http.ResponseWriter) { tmpl.Execute(w, map[string]any{"Region": os.Getenv("REGION")}) }`,
    },
    php: {
      bad: `<script>const key = "<?= getenv('API_SECRET') ?>";</script>`,
      good: `<script>const url = "<?= getenv('API_URL') ?>";</script>`,
    },
    javascript: {
      bad: `app.get('/', (req, res) => res.render('index', { clientSecret: process.env.CLIENT_SECRET }));`,
      good: `app.get('/', (req, res) => res.render('index', { clientId: process.env.CLIENT_ID }));`,
    },
    tsx: {
      bad: `'use client';
export default function Page() { return <p>{sign(process.env.JWT_SECRET)}</p>; }`,
      good: `'use client';
export default function Page() { return <p>{process.env.NEXT_PUBLIC_SITE}</p>; }`,
    },
    kotlin: {
      bad: `android { defaultConfig { buildConfigField("String", "API_SECRET", quoted(secret)) } }`,
      good: `android { defaultConfig { buildConfigField("String", "API_URL", quoted(url)) } }`,
    },
  },
};
