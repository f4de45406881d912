import { lvmDevicesScript, lvmLoopFileScript } from '../../../lib/nodes/scripts/lvm-volume-group';

const common = { name: 'cinder-lvm', volumeGroup: 'cinder-volumes', nodeLabel: 'openstack.org/cinder-lvm' };
const head = (script: string) => script.split('\n\n').slice(0, 2).join('\n\n');
const functions = (script: string) => [...script.matchAll(/^(\w+)\(\)/gm)].map((match) => match[1]);

describe('the script of a volume group', () => {
  test('over a loop file', () => {
    const script = lvmLoopFileScript({ ...common, loopFile: "/var/it's $(here)", mebibytes: 64 });
    expect(head(script)).toBe(`#!/bin/bash
# Provides the volume group on a loop device over a file. Usage: start | stop
set -euo pipefail

readonly volume_group='cinder-volumes'
readonly node_label='openstack.org/cinder-lvm'
readonly activated_mark='/run/cinder-lvm.activated'
readonly loop_file='/var/it'\\''s $(here)'
readonly loop_file_mebibytes='64'`);
    expect(functions(script)).toEqual(['log', 'not_yet', 'refuse', 'api', 'labelled_node', 'signatures_of', 'group_of', 'is_blank',
      'group_exists', 'provide_group_on', 'loop_device', 'is_made', 'refuse_data', 'provide_group', 'release', 'start', 'stop']);
  });

  test('over devices', () => {
    const script = lvmDevicesScript({ ...common, devices: ['/dev/sdb', '/dev/$(x)'] });
    expect(head(script)).toBe(`#!/bin/bash
# Provides the volume group on block devices. Usage: start | stop
set -euo pipefail

readonly volume_group='cinder-volumes'
readonly node_label='openstack.org/cinder-lvm'
readonly activated_mark='/run/cinder-lvm.activated'
readonly devices=('/dev/sdb' '/dev/$(x)')`);
    expect(functions(script)).toEqual(['log', 'not_yet', 'refuse', 'api', 'labelled_node', 'signatures_of', 'group_of', 'is_blank',
      'group_exists', 'provide_group_on', 'is_made', 'provide_group', 'release', 'start', 'stop']);
  });
});
