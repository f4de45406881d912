import { machineConfig, machineConfigOf, textFile } from './synth';
import { PathGroupingPolicy } from '../../lib/nodes/multipath/multipath-device';
import { FindMultipaths, Multipathd } from '../../lib/nodes/multipathd';
import { deepFreeze } from '../synth/synth';

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

  test('with the sections of devices and filters', () => {
    const service = new Multipathd(deepFreeze({
      blacklistedDeviceNodes: ['^sda$'],
      blacklist: { deviceNodes: ['^sdb$'], wwids: ['3600.*'], properties: ['ID_ATA'], protocols: ['scsi:sas'], devices: [{ vendor: 'QEMU', product: 'DISK' }, { vendor: 'IBM' }] },
      blacklistExceptions: { properties: ['SCSI_IDENT_.*'] },
      devices: [{ vendor: 'NETAPP', product: 'LUN.*', pathGroupingPolicy: PathGroupingPolicy.GROUP_BY_PRIO, options: { flush_on_last_del: 'yes' } }],
      options: { polling_interval: '10' },
      overrides: { no_path_retry: 'fail' },
    }));
    expect(machineConfigOf(service)).toEqual(expected(
      'defaults {\n  user_friendly_names no\n  recheck_wwid yes\n  skip_kpartx yes\n  find_multipaths yes\n  polling_interval 10\n}\n\n'
      + 'blacklist {\n  devnode "^sda$"\n  devnode "^sdb$"\n  wwid "3600.*"\n  property "ID_ATA"\n  protocol "scsi:sas"\n'
      + '  device {\n    vendor "QEMU"\n    product "DISK"\n  }\n  device {\n    vendor "IBM"\n  }\n}\n\n'
      + 'blacklist_exceptions {\n  property "SCSI_IDENT_.*"\n}\n\n'
      + 'devices {\n  device {\n    vendor "NETAPP"\n    product "LUN.*"\n    path_grouping_policy group_by_prio\n    flush_on_last_del yes\n  }\n}\n\n'
      + 'overrides {\n  no_path_retry fail\n}',
    ));
    expect(service.description).toBe('multipathd (user_friendly_names no, recheck_wwid yes, skip_kpartx yes, find_multipaths yes, polling_interval 10, '
      + 'without ^sda$, device NETAPP)');
  });

  test('with a text of its own, which takes the place of the one that a back-end brings', () => {
    const text = 'defaults {\n  user_friendly_names no\n}\n';
    const service = Multipathd.fromText(text);
    expect(machineConfigOf(service)).toEqual(expected(text));
    expect([service.name, service.description]).toEqual(['cinder-enable-multipathd', 'multipathd (a text of 4 lines)']);
    expect(service._doesTheSameAs(new Multipathd())).toBe(true);
  });

  test.each([
    [{ options: { find_multipaths: 'yes' } }, "options of Multipathd holds 'find_multipaths', which has a property: use the property instead."],
    [{ options: { no_path_retry: 'never' } }, "options of Multipathd['no_path_retry'] is 'never': use 'fail', 'queue' or a number of attempts."],
    [{ overrides: { 'a b': '1' } }, "overrides of Multipathd holds 'a b': use the name of an option of multipath.conf(5), such as 'polling_interval'."],
    [{ devices: [{ vendor: 'a', product: 'b' }, { vendor: 'a', product: 'b' }] }, "devices of Multipathd holds 'a b' twice: give each once."],
  ])('refuses %j', (props, message) => {
    expect(() => new Multipathd(props)).toThrow(new Error(message));
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
