import { machineConfig, machineConfigOf, textFile } from './synth';
import { NvmeOfModules } from '../../lib/nodes/nvme-of-modules';

function expected(text: string): object {
  return machineConfig('99-master-cinder-load-nvmeof', { service: 'cinder' }, {
    storage: { files: [textFile('/etc/modules-load.d/nvmeof.conf', text, 420, false)] },
  });
}

describe('NvmeOfModules', () => {
  test('with the minimum', () => {
    expect(machineConfigOf(new NvmeOfModules())).toEqual(expected('nvme-fabrics\nnvme-tcp\nnvme-rdma'));
  });

  test('with everything', () => {
    const modules = ['nvmet', 'nvmet_tcp'];
    const service = new NvmeOfModules({ modules });
    modules.push('later');
    expect(machineConfigOf(service)).toEqual(expected('nvmet\nnvmet_tcp'));
    expect(service.description).toBe('NVMe-oF kernel modules nvmet, nvmet_tcp');
  });

  test.each([
    [[], 'modules of NvmeOfModules is empty: give at least one.'],
    [['a', 'a'], "modules of NvmeOfModules holds 'a' twice: give each once."],
    [['a\nb'], "modules of NvmeOfModules contains 'a\\nb': use the name of a kernel module (letters, digits, '-' and '_')."],
  ])('refuses %j', (modules, message) => {
    expect(() => new NvmeOfModules({ modules })).toThrow(message);
  });
});
