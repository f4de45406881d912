import { Chart, JsonPatch, Testing } from 'cdk8s';
import { textFile } from './synth';
import { IgnitionDisk } from '../../lib/nodes/disks/ignition-disk';
import { FileSystemFormat, IgnitionFileSystem } from '../../lib/nodes/disks/ignition-file-system';
import { IgnitionFile } from '../../lib/nodes/ignition-file';
import { MachineConfig } from '../../lib/nodes/machine-config';
import { MachinePool } from '../../lib/nodes/machine-pool';
import { SystemdUnit } from '../../lib/nodes/systemd-unit';

const pool = MachinePool.WORKER;

describe('MachineConfig', () => {
  test('with the minimum, in a chart with a namespace and labels', () => {
    const chart = new Chart(Testing.app(), 'nodes', { namespace: 'openstack', labels: { team: 'storage' } });
    const config = new MachineConfig(chart, 'config', { name: '99-worker-x', pool });
    expect(Testing.synth(chart)).toEqual([{
      apiVersion: 'machineconfiguration.openshift.io/v1',
      kind: 'MachineConfig',
      metadata: { name: '99-worker-x', labels: { 'machineconfiguration.openshift.io/role': 'worker', 'team': 'storage' } },
      spec: { config: { ignition: { version: '3.2.0' } } },
    }]);
    expect([config.name, config.pool, config.apiObject.kind]).toEqual(['99-worker-x', pool, 'MachineConfig']);
  });

  test('with everything, by properties and by methods alike', () => {
    const props = { name: '99-worker-x', pool, labels: { service: 'cinder' } };
    const parts = {
      files: [IgnitionFile.fromText('/etc/a', 'a')],
      units: [new SystemdUnit('a.service', { enabled: true })],
      kernelArguments: ['mitigations=off', 'dyndbg="module nvme_tcp +p"'],
    };
    const byProps = Testing.chart();
    new MachineConfig(byProps, 'config', { ...props, ...parts });
    const byMethods = Testing.chart();
    const config = new MachineConfig(byMethods, 'config', props);
    parts.files.forEach((file) => config.addFile(file));
    parts.units.forEach((unit) => config.addUnit(unit));
    parts.kernelArguments.forEach((argument) => config.addKernelArgument(argument));

    expect(Testing.synth(byProps)).toEqual([{
      apiVersion: 'machineconfiguration.openshift.io/v1',
      kind: 'MachineConfig',
      metadata: { name: '99-worker-x', labels: { 'machineconfiguration.openshift.io/role': 'worker', 'service': 'cinder' } },
      spec: {
        config: {
          ignition: { version: '3.2.0' },
          storage: { files: [textFile('/etc/a', 'a', 420)] },
          systemd: { units: [{ name: 'a.service', enabled: true }] },
        },
        kernelArguments: ['mitigations=off', 'dyndbg="module nvme_tcp +p"'],
      },
    }]);
    expect(Testing.synth(byMethods)).toEqual(Testing.synth(byProps));
    expect(props.labels).toEqual({ service: 'cinder' });
  });

  test('with disks and file systems, before the files', () => {
    const disk = new IgnitionDisk('/dev/sdb', { partitions: [{ label: 'cinder' }] });
    const fileSystem = new IgnitionFileSystem('/dev/disk/by-partlabel/cinder', { format: FileSystemFormat.XFS, path: '/var/lib/cinder' });
    const chart = Testing.chart();
    const config = new MachineConfig(chart, 'config', { name: 'a', pool, disks: [disk], fileSystems: [fileSystem], files: [IgnitionFile.fromText('/etc/a', 'a')] });
    config.addDisk(disk);
    config.addFileSystem(fileSystem);
    expect(Testing.synth(chart)).toMatchObject([{
      spec: {
        config: {
          ignition: { version: '3.2.0' },
          storage: {
            disks: [{ device: '/dev/sdb', partitions: [{ label: 'cinder', number: 0 }] }],
            filesystems: [{ device: '/dev/disk/by-partlabel/cinder', format: 'xfs', path: '/var/lib/cinder' }],
            files: [textFile('/etc/a', 'a', 420)],
          },
        },
      },
    }]);
    expect(() => config.addDisk(new IgnitionDisk('/dev/sdb'))).toThrow("[test/config] disk '/dev/sdb' conflicts with [test/config]: partitions.");
    expect(() => config.addFileSystem(new IgnitionFileSystem('/dev/disk/by-partlabel/cinder', { format: FileSystemFormat.EXT4, path: '/var/lib/cinder' })))
      .toThrow("[test/config] file system on '/dev/disk/by-partlabel/cinder' conflicts with [test/config]: format is 'ext4' here and 'xfs' there.");
  });

  test('shares equal content, within one object and among several', () => {
    const chart = Testing.chart();
    const [one, two] = ['one', 'two'].map((id) => new MachineConfig(chart, id, { name: id, pool, kernelArguments: ['a', 'a'] }));
    [one, one, two].forEach((config) => {
      config.addFile(IgnitionFile.fromText('/etc/a', 'a', { mode: '644' }));
      config.addFile(IgnitionFile.fromText('/etc/a', 'a', { mode: '0644' }));
      config.addUnit(new SystemdUnit('a.service', { enabled: true }));
    });
    const spec = {
      config: {
        ignition: { version: '3.2.0' },
        storage: { files: [textFile('/etc/a', 'a', 420)] },
        systemd: { units: [{ name: 'a.service', enabled: true }] },
      },
      kernelArguments: ['a'],
    };
    expect((Testing.synth(chart) as { spec: unknown }[]).map((object) => object.spec)).toEqual([spec, spec]);
  });

  test('refuses a file with other content at the same path', () => {
    const chart = Testing.chart();
    const config = new MachineConfig(chart, 'one', { name: 'one', pool, files: [IgnitionFile.fromText('/etc/a', 'a')] });
    expect(() => config.addFile(IgnitionFile.fromText('/etc/a', 'b', { mode: '0600' })))
      .toThrow("[test/one] file '/etc/a' conflicts with [test/one]: mode is '0600' here and '0644' there, contents.");
    expect(() => new MachineConfig(chart, 'two', { name: 'two', pool, files: [IgnitionFile.fromText('/etc/a', 'b')] }))
      .toThrow("[test/two] file '/etc/a' conflicts with [test/one]: contents.");
  });

  test('refuses a unit with other content', () => {
    const chart = Testing.chart();
    new MachineConfig(chart, 'one', { name: 'one', pool, units: [new SystemdUnit('a.service', { enabled: true })] });
    expect(() => new MachineConfig(chart, 'two', { name: 'two', pool, units: [new SystemdUnit('a.service', { enabled: false })] }))
      .toThrow("[test/two] systemd unit 'a.service' conflicts with [test/one]: enabled is false here and true there.");
  });

  test('refuses a second one with the same name', () => {
    const chart = Testing.chart();
    new MachineConfig(chart, 'one', { name: 'same', pool });
    expect(() => new MachineConfig(chart, 'two', { name: 'same', pool })).toThrow("[test/two] MachineConfig 'same' conflicts with [test/one]");
  });

  test('does not affect another pool or another chart', () => {
    const chart = Testing.chart();
    const files = ['a', 'b', 'c'].map((text) => [IgnitionFile.fromText('/etc/a', text)]);
    new MachineConfig(chart, 'one', { name: 'one', pool, files: files[0] });
    expect(() => new MachineConfig(chart, 'two', { name: 'two', pool: MachinePool.MASTER, files: files[1] })).not.toThrow();
    expect(() => new MachineConfig(Testing.chart(), 'one', { name: 'one', pool, files: files[2] })).not.toThrow();
  });

  test('has an escape hatch', () => {
    const chart = new Chart(Testing.app(), 'nodes', { namespace: 'openstack' });
    new MachineConfig(chart, 'config', { name: 'x', pool }).apiObject.addJsonPatch(JsonPatch.add('/spec/fips', true));
    expect(Testing.synth(chart)[0].spec).toEqual({ config: { ignition: { version: '3.2.0' } }, fips: true });
  });

  test('takes the role among its labels when it is the pool', () => {
    const labels = { 'machineconfiguration.openshift.io/role': 'worker' };
    const chart = Testing.chart();
    new MachineConfig(chart, 'config', { name: 'x', pool, labels });
    expect(Testing.synth(chart)[0].metadata).toEqual({ name: 'x', labels });
  });

  test.each([
    [{ name: 'X' }, "the name of a MachineConfig is 'X': use"],
    [{ labels: { 'a b': 'c' } }, "a label of a MachineConfig is 'a b': use"],
    [{ labels: { a: 'b c' } }, "label 'a' is 'b c': use"],
    [{ labels: { 'machineconfiguration.openshift.io/role': 'master' } }, "label 'machineconfiguration.openshift.io/role' of MachineConfig 'x' is "
      + "'master', but its pool is 'worker': set the pool and remove the label."],
    [{ kernelArguments: ['a\nb'] }, "kernelArguments of MachineConfig 'x' is 'a\\nb': use text that is not empty, on one line"],
    [{ labels: { a: true as unknown as string } }, "label 'a' is true: use text of at most 63 letters"],
    [{ labels: { a: 1 as unknown as string } }, "label 'a' is 1: use text of at most 63 letters"],
    [{ kernelArguments: ['mitigations=off console=tty0'] }, "kernelArguments of MachineConfig 'x' is 'mitigations=off console=tty0': give each argument as an "
      + "item of its own, and put a value with blanks in double quotes, such as 'dyndbg=\"module nvme_tcp +p\"'."],
    [{ kernelArguments: [' quiet'] }, "kernelArguments of MachineConfig 'x' is ' quiet': give each argument"],
    [{ kernelArguments: ['a="b'] }, "kernelArguments of MachineConfig 'x' is 'a=\"b': give each argument"],
    [{ kernelArguments: [3 as unknown as string] }, "kernelArguments of MachineConfig 'x' is 3: use text"],
    [{ kernelArguments: [''] }, "kernelArguments of MachineConfig 'x' is '': use text that is not empty, on one line"],
  ])('refuses %j', (props, message) => {
    expect(() => new MachineConfig(Testing.chart(), 'config', { name: 'x', pool, ...props })).toThrow(message);
  });
});

test('keeps a patch of a field that the construct does not cover', () => {
  const chart = new Chart(Testing.app(), 'test');
  const config = new MachineConfig(chart, 'config', { name: '99-master-test', pool: MachinePool.MASTER });
  config.apiObject.addJsonPatch(JsonPatch.add('/spec/osImageURL', 'quay.io/example/image'));
  expect(Testing.synth(chart)[0].spec.osImageURL).toBe('quay.io/example/image');
});
