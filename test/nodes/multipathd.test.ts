import { machineConfig, machineConfigOf, textFile } from './synth';
import { FindMultipaths, Multipathd } from '../../lib/nodes/multipathd';

function expected(text: string): object {
  return machineConfig('99-master-cinder-enable-multipathd', { service: 'cinder' }, {
    storage: { files: [textFile('/etc/multipath.conf', text, 384, false)] },
    systemd: { units: [{ name: 'multipathd.service', enabled: true }] },
  });
}

describe('Multipathd', () => {
  test('with the minimum', () => {
    expect(machineConfigOf(new Multipathd())).toEqual(expected(
      'defaults {\n  user_friendly_names no\n  recheck_wwid yes\n  skip_kpartx yes\n  find_multipaths yes\n}\n\nblacklist {\n}',
    ));
  });

  test('with everything', () => {
    const service = new Multipathd({
      userFriendlyNames: true, recheckWwid: false, skipKpartx: false, findMultipaths: FindMultipaths.GREEDY, blacklistedDeviceNodes: ['^sda$', '^nvme'],
    });
    expect(machineConfigOf(service)).toEqual(expected(
      'defaults {\n  user_friendly_names yes\n  recheck_wwid no\n  skip_kpartx no\n  find_multipaths greedy\n}\n\n'
      + 'blacklist {\n  devnode "^sda$"\n  devnode "^nvme"\n}',
    ));
    expect(service.description)
      .toBe('multipathd (user_friendly_names yes, recheck_wwid no, skip_kpartx no, find_multipaths greedy, without ^sda$, without ^nvme)');
  });

  test.each([
    [{ findMultipaths: 'maybe' }, "findMultipaths of Multipathd is 'maybe': use 'yes', 'no', 'strict', 'greedy' or 'smart'."],
    [{ userFriendlyNames: 'no' }, "userFriendlyNames of Multipathd is 'no': use true or false."],
    [{ recheckWwid: 'yes' }, "recheckWwid of Multipathd is 'yes': use true or false."],
    [{ skipKpartx: 1 }, 'skipKpartx of Multipathd is 1: use true or false.'],
  ])('refuses %j, which a program without a compiler can pass', (props, message) => {
    expect(() => new Multipathd(props as object)).toThrow(message);
  });

  test('refuses a double quote, which would end the text', () => {
    expect(() => new Multipathd({ blacklistedDeviceNodes: ['a"\n}'] })).toThrow('blacklistedDeviceNodes of Multipathd is');
    expect(() => new Multipathd({ blacklistedDeviceNodes: ['a" }'] })).toThrow("blacklistedDeviceNodes of Multipathd contains 'a\" }': "
      + "use a regular expression without a double quote; '.' matches any character.");
  });
});
