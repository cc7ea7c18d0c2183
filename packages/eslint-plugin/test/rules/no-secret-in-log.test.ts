import { noSecretInLog } from '../../src/rules/no-secret-in-log.ts';
import { ruleTester } from '../rule-tester.ts';

ruleTester.run('no-secret-in-log', noSecretInLog, {
  valid: [
    { name: 'what is no secret', code: 'console.log(process.env.NODE_ENV);' },
    { name: 'the end of a secret', code: 'console.log(process.env.API_KEY.slice(-4));' },
    { name: 'a mask of the options', code: 'console.log(veil(apiKey));', options: [{ masks: ['veil'] }] },
    { name: 'types only', code: 'interface Log { log(password: string): void }' },
  ],
  invalid: [
    {
      name: 'an argument',
      code: 'console.log(apiKey as string);',
      errors: [
        {
          messageId: 'found',
          line: 1,
          column: 13,
          suggestions: [{ messageId: 'maskValue', output: "console.log('***' as string);" }],
        },
      ],
    },
    {
      name: 'a template',
      code: 'const k = process.env.API_KEY; logger.info(`key ${k}!`);',
      errors: [
        {
          messageId: 'found',
          suggestions: [
            { messageId: 'maskValue', output: "const k = process.env.API_KEY; logger.info(`key ${'***'}!`);" },
          ],
        },
      ],
    },
    {
      name: 'a shorthand property',
      code: "log.info({ apiKey, user }, 'ready');",
      errors: [
        {
          messageId: 'found',
          suggestions: [{ messageId: 'maskValue', output: "log.info({ apiKey: '***', user }, 'ready');" }],
        },
      ],
    },
    {
      name: 'a logger of the options',
      code: "audit('start', dbPassword);",
      options: [{ loggers: ['audit'] }],
      errors: [{ messageId: 'found', suggestions: [{ messageId: 'maskValue', output: "audit('start', '***');" }] }],
    },
    {
      name: 'a value in JSX',
      code: 'const page = <p onClick={() => { console.log(password); }}>text</p>;',
      errors: [
        {
          messageId: 'found',
          suggestions: [
            { messageId: 'maskValue', output: "const page = <p onClick={() => { console.log('***'); }}>text</p>;" },
          ],
        },
      ],
    },
  ],
});
