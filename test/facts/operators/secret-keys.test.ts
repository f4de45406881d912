import { PASSWORD_KEYS, passwordProblem, SECRET_KEYS } from '../../../lib/facts/operators/secret-keys';
import { SERVICES } from '../../../lib/facts/operators/services';
import { RELEASES } from '../../../lib/facts/release';
import { schemaFor } from '../../../lib/schemas/schema-for';

const VARIABLE = 'contains a variable or a command, such as $name, ${name}, $(name) or a text in backquotes';

test.each([
  ['', 'is empty'],
  ['12345678', undefined],
  ['a$1', undefined],
  ['cost$', undefined],
  ['a$b', VARIABLE],
  ['a${b}c', VARIABLE],
  ['$(date)', VARIABLE],
  ['a`b`', VARIABLE],
  ['a`b', undefined],
  ['$PASSWORD', undefined],
  ['${PASSWORD}', undefined],
])('the password %j: %s', (password, problem) => expect(passwordProblem(password)).toBe(problem));

test.each(SERVICES.map(({ id }) => id))('the API server gives %s the same key for its password in every release', (id) => {
  expect(RELEASES.map((release) => schemaFor(release, 'OpenStackControlPlane')?.at(['spec', id, 'template', 'passwordSelectors', 'service'])?.facts.default))
    .toEqual(RELEASES.map(() => PASSWORD_KEYS[id]));
});

test('every field is at the end of a path', () => expect(SECRET_KEYS.filter(({ field, keys }) => field.length < 2 || keys.length === 0)).toEqual([]));
