import { templateReference } from '../../../../src/core/judge/filter/template-reference.ts';
import { describeFilter } from './filter-cases.ts';

describeFilter('templateReference', templateReference, {
  objects: [
    '${DB_PASSWORD}',
    '$DB_PASSWORD',
    '{{ .Values.password }}',
    '%(password)s',
    '%s',
    '#{password}',
    '<%= password %>',
    '%PASSWORD%',
    '__PASSWORD__',
    '@@PASSWORD@@',
    '$(cat secret)',
    '{0}',
    '{password}',
    'vault:secret/data',
    'env:PASSWORD',
    'ssm://name',
    '\\(password)',
    'https://x/%s/y',
  ],
  passes: ['hT5wQz81LkPv0Rn', 'a$b7Kq9w', 'p%c0Rt7x', 'Kq#9{x', '100%Rk2w', '$9xK2mLq8'],
});
