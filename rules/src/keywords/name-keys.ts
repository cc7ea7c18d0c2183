/** Keys that hold a setting's name where another key beside them holds its value: `{"name": "TOKEN", "value": …}`. */
export const NAME_KEYS: readonly string[] = [
  'name',
  'key',
  'parameterkey',
  'parametername',
  'variable',
  'variablename',
  'property',
  'header',
  'field',
  'option',
  'setting',
  'envvar',
  'env',
  'id',
  'optionname',
];
