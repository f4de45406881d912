import { machineConfig, machineConfigOf, textFile } from './synth';
import { IgnitionFile } from '../../lib/nodes/ignition-file';
import { MachinePool } from '../../lib/nodes/machine-pool';
import type { NodeServiceContent } from '../../lib/nodes/node-service';
import { NodeService } from '../../lib/nodes/node-service';
import { SystemdUnit } from '../../lib/nodes/systemd-unit';

class Custom extends NodeService {
  public constructor(name: string, private readonly content: NodeServiceContent) {
    super(name, 'a service of our own');
  }

  protected renderContent(): NodeServiceContent {
    return this.content;
  }
}

describe('NodeService', () => {
  test('binds as one MachineConfig, named after the pool', () => {
    const service = new Custom('chronyd', {
      labels: { service: 'time' },
      files: [IgnitionFile.fromText('/etc/chrony.conf', 'x')],
      units: [new SystemdUnit('chronyd.service', { enabled: true })],
    });
    expect(machineConfigOf(service, MachinePool.of('storage'))).toEqual(machineConfig('99-storage-chronyd', { service: 'time' }, {
      storage: { files: [textFile('/etc/chrony.conf', 'x', 420)] },
      systemd: { units: [{ name: 'chronyd.service', enabled: true }] },
    }));
  });

  test('binds without content', () => {
    expect(machineConfigOf(new Custom('empty', {}))).toEqual(machineConfig('99-master-empty', {}, {}));
  });

  test('has a fingerprint of its content', () => {
    const contents: NodeServiceContent[] = [
      {}, { labels: { a: 'b' } }, { kernelArguments: ['a'] }, { files: [IgnitionFile.fromText('/etc/a', '')] }, { units: [new SystemdUnit('a.service', { mask: true })] },
    ];
    const fingerprints = contents.map((content) => new Custom('a', content)._fingerprint());
    expect(new Set(fingerprints).size).toBe(contents.length);
    expect(new Custom('b', contents[3])._fingerprint()).toBe(fingerprints[3]);
  });

  test('refuses a name that does not fit', () => {
    expect(() => new Custom('a'.repeat(41), {})).toThrow(`the name of a node service is '${'a'.repeat(41)}': use at most 40 lower case letters`);
  });
});
