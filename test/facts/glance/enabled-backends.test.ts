import { glanceEntries, operatorEntries } from '../../../lib/facts/glance/enabled-backends';

describe('Glance', () => {
  test('reads items between commas, with blanks around ids and types', () => {
    expect(glanceEntries(' a:rbd , b : swift,c,:d,')).toEqual([
      { entry: 'a:rbd', id: 'a', type: 'rbd' },
      { entry: 'b : swift', id: 'b', type: 'swift' },
      { entry: 'c', id: 'c', type: undefined },
      { entry: ':d', id: '', type: 'd' },
      { entry: '', id: '', type: undefined },
    ]);
    expect(glanceEntries(' ')).toEqual([]);
  });

  test('means the same stores with brackets around the list', () => {
    expect(glanceEntries('[ceph:rbd]')).toEqual(glanceEntries('ceph:rbd'));
  });
});

describe('the operator', () => {
  const typesIn = (text: string) => operatorEntries(text)?.map(({ type }) => type);

  test.each([
    ['enabled_backends = a:rbd, b:cinder', ['rbd', 'cinder']],
    ['  \tenabled_backends=a:rbd\r', ['rbd']],
    ['enabled _backends = a:rbd', ['rbd']],
    ['; enabled_backends\nenabled_backends = a:rbd', ['rbd']],
    ['[x]\nenabled_backends = a:rbd\n[DEFAULT]\nenabled_backends = b:file', ['rbd']],
    ['enabled_backends = a : rbd', [' rbd']],
    ['enabled_backends = "a:rbd"', ['rbd"']],
    ['enabled_backends = a:file:x', ['file:x']],
    ['enabled_backends = a:rbd # c', ['rbd # c']],
    ['enabled_backends = a:rbd,\n  b:cinder', ['rbd', undefined]],
    ['enabled_backends =', [undefined]],
  ])('finds stores in %j', (text, types) => {
    expect(typesIn(text)).toEqual(types);
  });

  test.each(['', 'enabled_backends: a:rbd', 'enabled_backends\t= a:rbd', 'ENABLED_BACKENDS = a:rbd', 'enabled_backends += a:rbd', '#enabled_backends = a:rbd'])(
    'finds no stores in %j', (text) => {
      expect(typesIn(text)).toBeUndefined();
    });
});
