import type { Idea } from '../idea.ts';

export const clientProps: Idea = {
  title: 'a page gets a secret as a property',
  check: 'exposed-client-secret',
  snippets: {
    javascript: {
      bad: `export async function getServerSideProps() {
  return { props: { key: process.env.API_SECRET } };
}`,
      good: `export async function getServerSideProps() {
  const data = await load(process.env.API_SECRET);
  return { props: { data } };
}`,
    },
  },
};
