import { quoted } from '../../lib/facts/text/quoting';
import { SystemdUnit } from '../../lib/nodes/systemd-unit';

describe('SystemdUnit', () => {
  test('with the minimum', () => {
    const unit = new SystemdUnit('iscsid.service', { enabled: true });
    expect(unit._toJson()).toEqual({ name: 'iscsid.service', enabled: true });
    expect(unit._claim()).toEqual({ enabled: true, mask: undefined, contents: undefined, dropIns: undefined });
  });

  test('with everything', () => {
    const unit = new SystemdUnit('dev-disk\\x2d1.device', {
      enabled: false, mask: true, contents: '[Unit]\n', dropIns: [{ name: '10-a.conf', contents: '[Service]\n' }],
    });
    expect(unit._toJson()).toEqual({
      name: 'dev-disk\\x2d1.device', enabled: false, mask: true, contents: '[Unit]\n', dropins: [{ name: '10-a.conf', contents: '[Service]\n' }],
    });
    expect(unit._claim()).toEqual({ enabled: false, mask: true, contents: ['[Unit]\n'], dropIns: [{ name: '10-a.conf', contents: '[Service]\n' }] });
  });

  test('does not change when its options are changed later', () => {
    const dropIns = [{ name: '10-a.conf', contents: 'a' }];
    const unit = new SystemdUnit('a.service', { dropIns });
    dropIns[0].contents = 'b';
    dropIns.push({ name: '20-b.conf', contents: '' });
    expect(unit._toJson()).toEqual({ name: 'a.service', dropins: [{ name: '10-a.conf', contents: 'a' }] });
  });

  test.each(['a', 'a.unit', '.service', 'a b.service', 'a/b.service', 'a\n.service'])('refuses the name %p', (name) => {
    expect(() => new SystemdUnit(name, { enabled: true })).toThrow(`the name of a systemd unit is ${quoted(name)}: use letters, digits and ':_.\\@-' `
      + "with the kind of the unit at the end, such as 'iscsid.service'.");
  });

  test('refuses to be empty', () => {
    expect(() => new SystemdUnit('a.service', {})).toThrow("systemd unit 'a.service' has no configuration: set enabled, mask, contents or dropIns.");
  });

  test.each(['enabled', 'mask'])('refuses a text as %s, which a program without a compiler can pass', (property) => {
    expect(() => new SystemdUnit('a.service', { [property]: 'false' })).toThrow(`${property} of systemd unit 'a.service' is 'false': use true or false.`);
  });

  test.each(['a', '.conf', '../a.conf', '.a.conf'])('refuses the drop-in name %p', (name) => {
    expect(() => new SystemdUnit('a.service', { dropIns: [{ name, contents: '' }] }))
      .toThrow(`a drop-in of systemd unit 'a.service' is named '${name}': use letters, digits and ':_.@-', with '.conf' at the end.`);
  });

  test('refuses a repeated drop-in, and an empty list', () => {
    const dropIn = { name: 'a.conf', contents: '' };
    expect(() => new SystemdUnit('a.service', { dropIns: [dropIn, dropIn] })).toThrow("dropIns of systemd unit 'a.service' holds 'a.conf' twice: give each once.");
    expect(() => new SystemdUnit('a.service', { dropIns: [] })).toThrow("dropIns of systemd unit 'a.service' is empty: give at least one.");
  });

  test('refuses text that systemd cannot read', () => {
    expect(() => new SystemdUnit('a.service', { contents: 'a\0b' }))
      .toThrow("contents of systemd unit 'a.service' contains a NUL character, which ends the text for systemd: remove it.");
    expect(() => new SystemdUnit('a.service', { dropIns: [{ name: 'b.conf', contents: '\udfff' }] }))
      .toThrow("contents of drop-in 'b.conf' of systemd unit 'a.service' contains an unpaired surrogate");
  });
});
