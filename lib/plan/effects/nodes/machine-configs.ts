import { ROLE_LABEL } from '../../../facts/kubernetes/names';
import { listed } from '../../../facts/text/quoting';
import { MachineConfigView } from '../../../manifest/machine-config-view';
import type { ManifestDocument } from '../../../manifest/source';
import { quoted } from '../../../rules/engine/words';
import type { Change } from '../../engine/change';
import { defineEffect } from '../../engine/define';
import { areSame } from '../../engine/differences';
import type { Effect } from '../../engine/effect';
import type { ObjectPair } from '../../engine/objects';
import { NODES_APART } from '../../engine/safe-ways';

/** The changed MachineConfigs of one pool. */
interface PoolChange {
  readonly pool: string;
  readonly added: readonly ObjectPair[];
  readonly removed: readonly ObjectPair[];
  readonly changed: readonly ObjectPair[];
}

export const MACHINE_CONFIGS: Effect = defineEffect(poolChanges, {
  id: 'nodes/machine-configs',
  disruption: 'reboot',
  title: 'Nodes that reboot',
  why: 'The Machine Config Operator renders all MachineConfigs of a pool into one, drains each node of the pool, writes it and reboots the node.',
  source: 'https://docs.redhat.com/en/documentation/openshift_container_platform/4.18/html/machine_configuration/',
  old: machineConfig('iscsid.service'),
  bad: machineConfig('multipathd.service'),
  good: machineConfig('iscsid.service').replace('labels:', 'annotations:\n    team: storage\n  labels:'),
  find({ pool, added, removed, changed }, { old }) {
    const knowsNone = old.view.machineConfigs.length === 0;
    return {
      subject: pool === '' ? 'nodes of no pool' : `nodes of the pool ${quoted(pool)}`,
      message: `reboot one after the other: ${[
        ...sentence(added, 'is new', 'are new'), ...sentence(changed, 'changes', 'change'), ...sentence(removed, 'is gone', 'are gone'),
      ].join(', ')}.${knowsNone && added.length > 0 ? ' The old input contains no MachineConfig: nothing reboots if the cluster already has the same ones.' : ''}${
        removed.length > 0 ? ' A MachineConfig that is gone reboots nodes when somebody deletes it; oc apply alone does not.' : ''}`,
      safeWay: NODES_APART,
      explains: [...added, ...removed, ...changed].map((object) => ({ object, path: object.old === undefined || object.new === undefined ? [] : ['spec'] }))
        .flatMap((field) => [field, { object: field.object, path: ['metadata', 'labels', ROLE_LABEL] }]),
    };
  },
});

function poolChanges({ objects }: Change): readonly PoolChange[] {
  const pairs = objects.filter(({ old, new: later }) => (later ?? old)?.kind === 'MachineConfig');
  const documents = pairs.flatMap(({ old, new: later }) => [old ?? [], later ?? []].flat());
  const pools = [...new Set(documents.map(poolOf))];
  return pools.map((pool) => ({
    pool,
    added: pairs.filter(({ old, new: later }) => isIn(later, pool) && !isIn(old, pool)),
    removed: pairs.filter(({ old, new: later }) => isIn(old, pool) && !isIn(later, pool)),
    changed: pairs.filter(({ old, new: later }) => isIn(old, pool) && isIn(later, pool) && !areSame(old?.object.spec, later?.object.spec)),
  })).filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0);
}

function isIn(document: ManifestDocument | undefined, pool: string): boolean {
  return document !== undefined && poolOf(document) === pool;
}

function poolOf(document: ManifestDocument): string {
  return new MachineConfigView(document).role ?? '';
}

function sentence(pairs: readonly ObjectPair[], one: string, several: string): string[] {
  const names = pairs.map(({ old, new: later }) => (later ?? old)?.name ?? '');
  return names.length === 0 ? [] : [`the MachineConfig${names.length === 1 ? '' : 's'} ${listed(names.map(quoted), 'and')} ${names.length === 1 ? one : several}`];
}

function machineConfig(unit: string): string {
  return ['', 'apiVersion: machineconfiguration.openshift.io/v1', 'kind: MachineConfig', 'metadata:', '  name: 99-storage', '  labels:', `    ${ROLE_LABEL}: worker`,
    'spec:', '  config:', '    ignition:', '      version: 3.2.0', '    systemd:', '      units:', `      - name: ${unit}`, '        enabled: true', ''].join('\n');
}
