import { code } from '../../../../src/core/judge/filter/code.ts';
import { describeFilter } from './filter-cases.ts';

describeFilter('code', code, {
  objects: [
    { value: 'getPassword()', quoted: false },
    { value: 'os.environ["X"]', quoted: false },
    { value: 'os.environ[', quoted: false },
    { value: 'process.env.TOKEN', quoted: false },
    { value: 'self.password', quoted: false },
    { value: 'config->password', quoted: false },
    { value: 'Settings::PASSWORD', quoted: false },
    { value: '@password', quoted: false },
    { value: 'userPassword', quoted: false },
    { value: 'DEFAULT_PASSWORD' },
    { value: 'new Password', quoted: false },
    { value: '" + password + "' },
    { value: 'js:"privateKey"' },
    { value: '</password>' },
    { value: 'Arr::only($config', quoted: false },
    { value: 'k.(int', quoted: false },
    { value: '\\x89\\x50\\x4e\\x47' },
    { value: ', content_type: ' },
  ],
  passes: [
    'hT5wQz81LkPv0Rn',
    { value: 'jtmekxnl', quoted: false, path: 'config/db.yml' },
    { value: 'njqzvkwx', quoted: false, path: 'src/main.go' },
    { value: 'ab(c)7Kq9w' },
    { value: 'fKY+JAJS8P59IEO1/WZYkrXWScw0ITrINkN8' },
    { value: 'vbXq7.zzKq9w.Qx8', quoted: false, path: 'src/main.go' },
  ],
});
