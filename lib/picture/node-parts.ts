import type { Graph } from './graph';
import type { MachineConfigView } from '../manifest/machine-config-view';

/** Draws the MachineConfigs of each role of nodes. */
export function drawNodes(graph: Graph, machineConfigs: readonly MachineConfigView[]): void {
  for (const { document: { name }, role = 'no role' } of machineConfigs) {
    const nodes = graph.add({ key: `nodes ${role}`, group: 'nodes', lines: [`nodes with the role ${role}`] });
    graph.connect(graph.add({ key: `MachineConfig ${name}`, group: 'nodes', lines: [`MachineConfig ${name}`] }), nodes, 'reboots');
  }
}
