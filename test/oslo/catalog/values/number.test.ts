import { capabilityFault, floatFault, integerFault, pythonFloatFault, pythonIntegerFault } from '../../../../lib/oslo/catalog/values/number';

const PLAIN = 'Write a plain number.';

describe('integer', () => {
  test.each(['', ' ', '0', '-1', '+5', '007', '1_000', ' 8 ', '\u00a08', '٣', '𝟗𝟘', '9'.repeat(4300)])('%p', (text) => {
    expect(integerFault({ type: 'integer' }, text)).toBeUndefined();
  });

  test.each(['1.0', '0x10', '1e3', '1__0', '_1', '1_', '--1', '- 1', 'five', '²', '9'.repeat(4301)])('not %p', (text) => {
    expect(integerFault({ type: 'integer' }, text)).toEqual({ value: text, reason: 'is not an integer', allowed: 'an integer', fix: PLAIN });
  });

  test.each(['8M', '10 GiB', '-3s', '1.5G'])('a unit is told: %s', (text) => {
    expect(integerFault({ type: 'integer' }, text)?.fix).toBe('Write the number without a unit: the option has a unit of its own.');
  });

  test('bounds', () => {
    expect(['1', '3'].map((text) => integerFault({ type: 'integer', min: 1, max: 3 }, text))).toEqual([undefined, undefined]);
    expect(integerFault({ type: 'integer', min: 1, max: 3 }, '0')).toEqual({
      value: '0', reason: 'is out of bounds', allowed: 'an integer from 1 to 3', fix: 'Write a number within the bounds.',
    });
    expect(integerFault({ type: 'integer', min: 1, max: 3 }, '٤')?.reason).toBe('is out of bounds');
    expect(integerFault({ type: 'integer', max: 3 }, '4')?.allowed).toBe('an integer of 3 or less');
    expect(integerFault({ type: 'integer', min: 0 }, '-99999999999999999999')?.allowed).toBe('an integer of 0 or more');
  });

  test('choices', () => {
    const rules = { type: 'integer', choices: [1, 2] } as const;
    expect(['1', '02'].map((text) => integerFault(rules, text))).toEqual([undefined, undefined]);
    expect(integerFault(rules, '3')?.allowed).toBe('1, 2');
    expect(integerFault(rules, 'x')?.allowed).toBe('1, 2');
  });

  test('Python itself takes no empty text', () => {
    expect(pythonIntegerFault({ type: 'pythonInteger' }, ' ')?.reason).toBe('is not an integer');
  });
});

describe('float', () => {
  test.each(['', ' ', '1', '1.5', '.5', '5.', '-1e3', '1_0.0_1E-5', 'inf', '-Infinity', 'NaN', ' 2 ', '١.٥', '1e400'])('%p', (text) => {
    expect(floatFault({ type: 'float' }, text)).toBeUndefined();
  });

  test.each(['.', '1,5', '1.5.', 'e5', '1e+', '1_.0', 'infinit', '0x1p3', 'one'])('not %p', (text) => {
    expect(floatFault({ type: 'float' }, text)).toEqual({ value: text, reason: 'is not a number', allowed: 'a number', fix: PLAIN });
  });

  test('bounds', () => {
    const rules = { type: 'float', min: 0.5, max: 10 } as const;
    expect(['0.5', '10', 'nan'].map((text) => floatFault(rules, text))).toEqual([undefined, undefined, undefined]);
    expect(['0.4', '-inf', 'inf', '1e400'].map((text) => floatFault(rules, text)?.reason)).toEqual(new Array(4).fill('is out of bounds'));
    expect(floatFault(rules, '11')?.allowed).toBe('a number from 0.5 to 10');
  });

  test('Python itself takes no empty text', () => {
    expect(pythonFloatFault({ type: 'pythonFloat' }, '')?.reason).toBe('is not a number');
  });
});

describe('capability', () => {
  const rules = { type: 'capability', choices: ['CAP_CHOWN', 'CAP_SYS_ADMIN'] } as const;

  test.each(['CAP_CHOWN', ' CAP_SYS_ADMIN ', '21', '-1'])('%p', (text) => {
    expect(capabilityFault(rules, text)).toBeUndefined();
  });

  test.each(['', 'cap_chown', 'CAP_ALL'])('not %p', (text) => {
    expect(capabilityFault(rules, text)).toEqual({
      value: text, reason: 'is not a Linux capability', allowed: 'a number, CAP_CHOWN, CAP_SYS_ADMIN', fix: 'Write the name of a capability in upper case.',
    });
  });

  test('without names only numbers', () => {
    expect(capabilityFault({ type: 'capability' }, 'CAP_CHOWN')).toBeDefined();
  });
});
