import { booleanFault, stringFault } from '../../../../lib/oslo/catalog/values/text';

describe('boolean', () => {
  test.each(['true', 'TRUE', 'Yes', 'on', '1', 'false', 'No', 'oFF', '0'])('%s', (text) => {
    expect(booleanFault({ type: 'boolean' }, text)).toBeUndefined();
  });

  test.each(['', ' true', 'true ', 'y', 't', 'enabled', '2', 'none'])('not %p', (text) => {
    expect(booleanFault({ type: 'boolean' }, text)).toEqual({
      value: text, reason: 'is not a boolean', allowed: 'true, on, yes, 1, false, off, no, 0, in upper or lower case', fix: 'Write true or false.',
    });
  });
});

describe('string', () => {
  test('without rules is any text', () => {
    expect(['', ' ', '"', 'a"'].map((text) => stringFault({ type: 'string' }, text))).toEqual([undefined, undefined, undefined, undefined]);
  });

  test('with choices', () => {
    const rules = { type: 'string', choices: ['FIPS', '', 'on'] } as const;
    expect(['FIPS', '', 'on'].map((text) => stringFault(rules, text))).toEqual([undefined, undefined, undefined]);
    expect(stringFault(rules, 'fips')).toEqual({
      value: 'fips', reason: 'is none of the choices', allowed: 'FIPS, (nothing), on', fix: 'Write one of them, in the same upper and lower case.',
    });
  });

  test('with choices in any case', () => {
    const rules = { type: 'string', choices: ['iSCSI', 'FC'], ignoreCase: true } as const;
    expect(['iscsi', 'FC', 'fc'].map((text) => stringFault(rules, text))).toEqual([undefined, undefined, undefined]);
    expect(stringFault(rules, 'nvme')?.reason).toBe('is none of the choices');
  });

  test('with numbers for choices', () => {
    expect(stringFault({ type: 'string', choices: [1, 2] }, '2')).toBeUndefined();
  });

  test('with a pattern of Python', () => {
    const rules = { type: 'string', regex: '^(auto|\\d*\\.\\d+|\\d+)$' } as const;
    expect(['auto', '20.0', '.5', '3', '٣', '3\n'].map((text) => stringFault(rules, text))).toEqual(new Array(6).fill(undefined));
    expect(stringFault(rules, '20.')).toEqual({
      value: '20.',
      reason: 'does not have the form that the option asks for',
      allowed: 'what the pattern ^(auto|\\d*\\.\\d+|\\d+)$ matches',
      fix: 'Write a value that matches the pattern.',
    });
    expect(stringFault(rules, '3\n\n')).toBeDefined();
  });

  test('with quotes, which are taken away', () => {
    const rules = { type: 'string', quotes: true, choices: ['a'] } as const;
    expect(['a', '"a"', '\'a\''].map((text) => stringFault(rules, text))).toEqual([undefined, undefined, undefined]);
    expect(stringFault(rules, '"b"')?.value).toBe('b');
    expect(stringFault(rules, 'a"')?.reason).toBe('is none of the choices');
  });

  test.each(['"', '"a', '\'a"'])('with a quote that is open: %s', (text) => {
    expect(stringFault({ type: 'string', quotes: true }, text)).toEqual({
      value: text, reason: 'begins with a quote that is not closed', allowed: 'text, or text in quotes', fix: 'Close the quote, or leave it out.',
    });
  });
});
