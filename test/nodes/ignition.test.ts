import { textFile } from './synth';
import { IgnitionConfig } from '../../lib/nodes/ignition';
import { IgnitionFile } from '../../lib/nodes/ignition-file';
import { SystemdUnit } from '../../lib/nodes/systemd-unit';

describe('IgnitionConfig', () => {
  test('contains only the version if empty', () => {
    expect(new IgnitionConfig().toJson()).toEqual({ ignition: { version: '3.2.0' } });
  });

  test('holds each file and unit once, in the order of addition', () => {
    const config = new IgnitionConfig();
    ['/etc/b', '/etc/a', '/etc/b'].forEach((path) => config.addFile(IgnitionFile.fromText(path, path)));
    ['b.service', 'a.service', 'b.service'].forEach((name) => config.addUnit(new SystemdUnit(name, { mask: true })));
    expect(config.toJson()).toEqual({
      ignition: { version: '3.2.0' },
      storage: { files: [textFile('/etc/b', '/etc/b', 420), textFile('/etc/a', '/etc/a', 420)] },
      systemd: { units: [{ name: 'b.service', mask: true }, { name: 'a.service', mask: true }] },
    });
  });
});
