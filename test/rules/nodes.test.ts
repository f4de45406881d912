import { rulesOf, said } from './lint';

/** A MachineConfig with a configuration. */
function machineConfig(config: string, name = 'a', role = 'machineconfiguration.openshift.io/role: master'): string {
  return `kind: MachineConfig\nmetadata: { name: ${name}, labels: { ${role} } }\nspec: { config: { ${config} } }\n---\n`;
}

const IGNITION = 'ignition: { version: 3.2.0 }';

function files(...list: string[]): string {
  return machineConfig(`${IGNITION}, storage: { files: [${list.map((file) => `{ ${file} }`).join(', ')}] }`);
}

function units(...list: string[]): string {
  return machineConfig(`${IGNITION}, systemd: { units: [${list.map((unit) => `{ ${unit} }`).join(', ')}] }`);
}

describe('Ignition', () => {
  test.each([
    ['', []],
    [IGNITION, []],
    ['Ignition: { Version: 3.4.0 }', []],
    ['ignition: {}', ['ignition.version is missing. Write version: 3.2.0 in ignition.']],
    ['ignition: { version: 2.3.0 }', ["ignition.version is '2.3.0', which the machine config operator can neither read nor convert. Write version: 3.2.0 in ignition."]],
    ['storage: {}', ['ignition.version is missing. Write version: 3.2.0 in ignition.']],
  ])('{ %s }', (config, messages) => {
    expect(said(machineConfig(config))).toEqual(messages.map((message) => `nodes/ignition-error: ${message}`));
  });

  test.each([
    ['path: /a', []],
    ['path: /a, contents: { source: "data:,x" }', []],
    ['path: /a, contents: { source: "data:;base64,eA==" }', []],
    ['path: /a, contents: { source: "https://a/b" }', []],
    ['mode: 420', ['a file has no path. Write an absolute path.']],
    ['path: a', ["the path of a file is 'a', which is not absolute. Write an absolute path."]],
    ['path: /a, contents: { source: "text" }', ["the source of the file '/a' is 'text', which is not a URL that Ignition fetches. Write a data: URL with the content, percent-encoded, after a comma: data:,Hello%20world"]],
    ['contents: { source: "text" }', ['a file has no path. Write an absolute path.', "the source of the file '' is 'text', which is not a URL that Ignition fetches. Write a data: URL with the content, percent-encoded, after a comma: data:,Hello%20world"]],
  ])('a file { %s }', (file, messages) => {
    expect(said(files(file))).toEqual(messages.map((message) => `nodes/ignition-error: ${message}`));
  });

  test.each([
    ['name: a.service', []],
    ['name: a@b.timer', []],
    ['enabled: true', ['a systemd unit has no name. Write the name with its type, such as iscsid.service.']],
    ['name: iscsid', ["the name of a systemd unit is 'iscsid', which does not end with a type of unit. Write the name with its type, such as iscsid.service."]],
  ])('a unit { %s }', (unit, messages) => {
    expect(said(units(unit))).toEqual(messages.map((message) => `nodes/ignition-error: ${message}`));
  });

  test('a file or a unit is given once', () => {
    expect(said(files('path: /a', 'path: /a'))).toEqual(["nodes/ignition-error: the file '/a' is given twice. Keep one of them."]);
    expect(said(units('name: a.service', 'name: a.service'))).toEqual(["nodes/ignition-error: the unit 'a.service' is given twice. Keep one of them."]);
  });
});

describe('permissions', () => {
  test.each([
    ['420', []], ['0644', []], ['0o600', []], ['511', []],
    ['755', ['nodes/mode: mode is 755, which is 1363 in octal digits. Write 493, or in YAML 0755.']],
    ['344', ['nodes/unusual-mode: mode is 344, which is 0530 in octal digits. Write the mode as a decimal number: 420 for 0644, 384 for 0600, 493 for 0755.']],
    ['0', []],
    ['9999', ['nodes/mode: mode is 9999, which is 23417 in octal digits. Write 420 for 0644, 384 for 0600, 493 for 0755.']],
  ])('%s', (mode, messages) => {
    expect(said(files(`path: /a, mode: ${mode}`))).toEqual(messages);
  });
});

describe('several MachineConfigs', () => {
  const motd = (content: string, name: string, role?: string) => machineConfig(`${IGNITION}, storage: { files: [{ path: /etc/motd, contents: { source: "data:,${content}" } }] }`, name, role);

  test.each([
    ['of one role that agree', motd('a', 'x') + motd('a', 'z'), []],
    ['of one role that do not', motd('a', 'x') + motd('b', 'z'), ['nodes/conflict']],
    ['of two roles', motd('a', 'x') + motd('b', 'z', 'machineconfiguration.openshift.io/role: worker'), []],
    ['without a role', motd('a', 'x', '') + motd('b', 'z', ''), ['nodes/role-missing', 'nodes/role-missing']],
    ['of one name that are the same', motd('a', 'x') + motd('a', 'x'), []],
    ['of one name that are not', motd('a', 'x') + motd('b', 'x'), ['nodes/duplicate-name', 'nodes/conflict']],
    ['without names', motd('a', '""') + motd('a', '""'), []],
  ])('%s', (_, text, rules) => {
    expect(rulesOf(text)).toEqual(rules);
  });
});

describe('back-ends on nodes', () => {
  const backend = (lines: string, fields = 'nodeSelector: { a: b }, ', service = '') => `kind: Cinder\nspec: { ${service}cinderVolumes: { lvm: { ${fields}customServiceConfig: "[lvm]\\nvolume_driver = ${lines}" } } }\n---\n`;
  const LVM = 'cinder.volume.drivers.lvm.LVMVolumeDriver';
  const modules = (source: string) => machineConfig(`${IGNITION}, storage: { files: [{ path: /etc/modules-load.d/a.conf, contents: { source: "${source}" } }] }`);

  const PURE = 'cinder.volume.drivers.pure.PureISCSIDriver';

  test.each([
    ['iSCSI without MachineConfigs', backend(LVM), []],
    ['iSCSI with iscsid', backend(LVM) + units('name: iscsid.service, enabled: true'), []],
    ['iSCSI with iscsid switched off', backend(LVM) + units('name: iscsid.service, enabled: false'), ['cinder/node-service']],
    ['iSCSI by the defaults of all back-ends', backend(`${LVM}\\n[backend_defaults]\\ntarget_protocol = nvmet_tcp`) + modules('data:,nvme-tcp'), []],
    ['NVMe with its modules', backend(`${LVM}\\ntarget_protocol = nvmet_tcp`) + modules('data:,nvme-fabrics%0Anvme-tcp'), []],
    ['NVMe with its modules in base64', backend(`${LVM}\\ntarget_protocol = nvmet_tcp`) + modules('data:;base64,bnZtZS10Y3A='), []],
    ['NVMe with other modules', backend(`${LVM}\\ntarget_protocol = nvmet_tcp`) + modules('data:,br_netfilter'), ['cinder/node-service']],
    ['NVMe with what is no text', backend(`${LVM}\\ntarget_protocol = nvmet_tcp`) + modules('data:,%'), ['cinder/node-service']],
    ['NVMe with what is fetched', backend(`${LVM}\\ntarget_protocol = nvmet_tcp`) + modules('https://a/b'), ['cinder/node-service']],
    ['another driver', backend('cinder.volume.drivers.rbd.RBDDriver') + units('name: a.service'), []],
    ['iSCSI with a socket', backend(LVM) + units('name: iscsid.socket, enabled: true'), []],
    ['an array over iSCSI with both services', backend(PURE) + units('name: iscsid.service, enabled: true }, { name: multipathd.service, enabled: true'), []],
    ['an array over iSCSI without multipathd', backend(PURE) + units('name: iscsid.service, enabled: true'), ['cinder/node-service']],
    ['an array over iSCSI that is content with one path', backend(`${PURE}\\nuse_multipath_for_image_xfer = false`) + units('name: iscsid.service, enabled: true'), []],
    ['an array over iSCSI whose text asks for several paths', backend(`${PURE}\\nuse_multipath_for_image_xfer = true`) + units('name: iscsid.service, enabled: true'), ['cinder/multipath']],
    ['no pods', backend(LVM, 'replicas: 0, ') + units('name: a.service'), []],
    ['without a selector', backend(LVM, ''), ['cinder/node-label']],
    ['with the selector of the service', backend(LVM, '', 'nodeSelector: { a: b }, '), []],
  ])('%s', (_, text, rules) => {
    expect(rulesOf(text)).toEqual(rules);
  });

  test('that need NVMe are told what to write', () => {
    expect(said(backend(`${LVM}\\ntarget_protocol = nvmet_tcp`) + units('name: a.service'))).toEqual([
      "cinder/node-service: the back-end 'lvm' serves volumes over NVMe-oF, but no MachineConfig of the input loads the NVMe-oF modules. "
      + 'Add a MachineConfig with a file in /etc/modules-load.d that names nvme-fabrics and nvme-tcp.',
    ]);
  });

  test.each([
    ['pure.PureISCSIDriver', 'serves volumes over iSCSI, but no MachineConfig of the input enables iscsid or enables multipathd. '
      + 'Add a MachineConfig that enables the systemd unit iscsid.service. Add a MachineConfig that enables the systemd unit multipathd.service.'],
    ['pure.PureFCDriver', 'serves volumes over Fibre Channel, but no MachineConfig of the input enables multipathd. Add a MachineConfig that enables the systemd unit multipathd.service.'],
    ['pure.PureNVMEDriver', 'serves volumes over NVMe-oF, but no MachineConfig of the input loads the NVMe-oF modules or enables multipathd. '
      + 'Add a MachineConfig with a file in /etc/modules-load.d that names nvme-fabrics and nvme-tcp. Add a MachineConfig that enables the systemd unit multipathd.service.'],
  ])('that %s needs', (driver, message) => {
    expect(said(backend(`cinder.volume.drivers.${driver}`) + units('name: a.service'))).toEqual([`cinder/node-service: the back-end 'lvm' ${message}`]);
  });

  test.each([['a', []], ['a'.repeat(38), []], ['a'.repeat(39), ['has 39 characters']], ['A', ['is not an RFC 1123 label']]])('may be called %s', (name, messages) => {
    const found = said(`kind: Cinder\nspec: { cinderVolumes: { ${name}: {} } }\n`);
    expect(found.map((line) => /' (.*)\. Use at most 38/.exec(line)?.[1])).toEqual(messages);
  });

  test.each([
    ['cinder_use_multipath = true', ['cinder/multipath']],
    ['cinder_use_multipath = false', []],
  ])('that Glance reaches over several paths need multipathd: %s', (line, rules) => {
    const glance = `kind: OpenStackControlPlane\nspec: { glance: { template: { customServiceConfig: "[DEFAULT]\\nenabled_backends = a:cinder\\n[glance_store]\\ndefault_backend = a\\n[a]\\n${line}" } } }\n---\n`;
    expect(rulesOf(glance + units('name: a.service'))).toEqual(rules);
    expect(rulesOf(glance + units('name: multipathd.service, enabled: true'))).toEqual([]);
    expect(rulesOf(glance)).toEqual([]);
  });
});
