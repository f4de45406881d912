import { dictionaryFault, listFault } from '../../../../lib/oslo/catalog/values/list';
import { integerFault } from '../../../../lib/oslo/catalog/values/number';
import { stringFault } from '../../../../lib/oslo/catalog/values/text';

const INTEGERS = { type: 'list', item: { type: 'integer' } } as const;
const QUOTED = { type: 'list', bounds: true, item: { type: 'string', quotes: true } } as const;

describe('list', () => {
  test.each(['', ' ', ',', '1', '1,2', ' 1 , 2 ', '1,2,,', '1,,2'])('of integers: %p', (text) => {
    expect(listFault(INTEGERS, text, integerFault)).toBeUndefined();
  });

  test('the first bad item is told', () => {
    expect(listFault(INTEGERS, '1, x ,y', integerFault)).toMatchObject({ value: 'x', reason: 'is not an integer' });
    expect(listFault(INTEGERS, '[1,2]', integerFault)).toMatchObject({ value: '[1' });
  });

  test('of any text', () => {
    expect(listFault({ type: 'list' }, '[a,"b', stringFault)).toBeUndefined();
  });

  test.each(['[]', '[ ]', '[a]', ' [ a , b ] ', '[a,b,]', '[a],', '["a,b",c]', '[\'a,b,c\']', '["",\'\']'])('with bounds: %p', (text) => {
    expect(listFault(QUOTED, text, stringFault)).toBeUndefined();
  });

  test.each([['a,b', 'a,b'], ['[a,b', 'a,b'], [' a,b]', 'a,b'], ['[', ''], ['', '']])('without its bounds: %p', (text, items) => {
    expect(listFault(QUOTED, text, stringFault)).toEqual({
      value: text, reason: 'lacks the brackets round the list', allowed: 'a list in brackets, as [a,b]', fix: `Write [${items}].`,
    });
  });

  test('a quote that no later item closes', () => {
    expect(listFault(QUOTED, '[a,"b,c]', stringFault)).toMatchObject({ value: '"b', reason: 'begins with a quote that is not closed' });
  });
});

describe('dictionary', () => {
  const rules = { type: 'dictionary' } as const;

  test.each(['', ' ', 'a:b', 'a:b,c:d', ' a : b , c : ', 'a:b:c', 'a,b:c', 'a::'])('%p', (text) => {
    expect(dictionaryFault(rules, text)).toBeUndefined();
  });

  const allowed = 'name:value pairs with commas between them, each name once';

  test.each([['a', 'a'], ['a:b,c', 'c'], ['a:b,', ''], [',', '']])('without a colon: %p', (text, value) => {
    expect(dictionaryFault(rules, text)).toEqual({ value, reason: 'has no colon', allowed, fix: 'Write it as name:value, without a comma at the end.' });
  });

  test('without a name', () => {
    expect(dictionaryFault(rules, 'a:b, :c')).toEqual({ value: ' :c', reason: 'has no name before the colon', allowed, fix: 'Put the name before the colon.' });
  });

  test('with a name twice', () => {
    expect(dictionaryFault(rules, 'a:b,a :c')).toEqual({
      value: 'a :c', reason: 'gives a a second value', allowed, fix: 'Leave one of the two out, or rename it.',
    });
  });
});
