import { Chart, Testing } from 'cdk8s';
import { MachinePool } from '../../lib/nodes/machine-pool';
import type { NodeService } from '../../lib/nodes/node-service';

/** What a node service is in a chart with a namespace. */
export function machineConfigOf(service: NodeService, pool = MachinePool.MASTER): unknown {
  const chart = new Chart(Testing.app(), 'nodes', { namespace: 'openstack' });
  service.bind(chart, { pool });
  return Testing.synth(chart)[0];
}

/** The file that Ignition writes for a text. */
export function textFile(path: string, text: string, mode: number, overwrite = true): object {
  return { path, mode, overwrite, user: { name: 'root' }, group: { name: 'root' }, contents: { source: `data:,${encodeURIComponent(text)}` } };
}

/** A MachineConfig with what differs from one node service to another. */
export function machineConfig(name: string, labels: object, config: object): object {
  return {
    apiVersion: 'machineconfiguration.openshift.io/v1',
    kind: 'MachineConfig',
    metadata: { name, labels: { 'machineconfiguration.openshift.io/role': name.split('-')[1], ...labels } },
    spec: { config: { ignition: { version: '3.2.0' }, ...config } },
  };
}
