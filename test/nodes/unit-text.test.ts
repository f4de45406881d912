import * as fc from 'fast-check';
import { oneshotUnit, runAgain, unitText, unitWord } from '../../lib/nodes/unit-text';

// As systemd reads a quoted word: a backslash takes the next character as it is; then `%%` is a percent sign.
function read(word: string): string {
  const match = /^"((?:[^"\\]|\\.)*)"$/s.exec(word);
  const text = (match?.[1] ?? '').replace(/\\(.)/gs, '$1');
  expect(match).not.toBeNull();
  expect(text.replace(/%%/g, '')).not.toContain('%');
  return text.replace(/%%/g, '%');
}

describe('unitText', () => {
  test('writes sections in order', () => {
    expect(unitText({ name: 'Unit', options: [['After', 'a'], ['After', 'b']] }, { name: 'Install', options: [] })).toBe('[Unit]\nAfter=a\nAfter=b\n\n[Install]\n');
  });
});

describe('oneshotUnit', () => {
  test('with options of both sections', () => {
    expect(oneshotUnit('X', [['Before', 'kubelet.service']], [['ExecStart', '/bin/x'], ...runAgain()])).toBe(`[Unit]
Description=X
Before=kubelet.service

[Service]
Type=oneshot
RemainAfterExit=yes
ExecStart=/bin/x
Restart=on-failure
RestartSec=5
RestartPreventExitStatus=65

[Install]
WantedBy=multi-user.target
`);
  });
});

describe('unitWord', () => {
  test('quotes', () => {
    expect(unitWord('/a b/"c"\\%n$d')).toBe('"/a b/\\"c\\"\\\\%%n$d"');
  });

  test('any text is read back unchanged', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => expect(read(unitWord(text))).toBe(text)));
  });
});
