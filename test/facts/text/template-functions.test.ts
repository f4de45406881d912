import { isTemplateWord } from '../../../lib/facts/text/template-functions';

test('keywords and functions are parts of a template', () => {
  expect(['if', 'index', 'lower', 'user', 'KeystoneInternalURL'].map(isTemplateWord)).toEqual([true, true, true, false, false]);
});
