import type { Idea } from '../idea.ts';

export const clientDefine: Idea = {
  title: 'a build puts a secret into the code',
  check: 'exposed-client-secret',
  snippets: {
    javascript: {
      bad: `new webpack.DefinePlugin({ 'process.env.API_SECRET': JSON.stringify(process.env.API_SECRET) });`,
      good: `new webpack.DefinePlugin({ 'process.env.NODE_ENV': JSON.stringify(process.env.NODE_ENV) });`,
    },
  },
};
