import type { Graph } from './graph';
import { drawBus, drawMounts, podsOf } from './service-parts';
import type { CinderView } from '../manifest/cinder-view';

/** Draws the back-ends and the backup services of Cinder, and what their pods mount. */
export function drawCinder(graph: Graph, cinder: CinderView): void {
  const running = cinder.backends.filter(({ replicas }) => replicas !== 0);
  for (const backend of running) {
    const drivers = backend.sections.flatMap((section) => backend.config.get(section, 'volume_driver')?.split('.').at(-1) ?? []);
    const key = graph.add({ key: `back-end ${backend.name}`, group: 'cinder', lines: [`back-end ${backend.name}`, ...drivers] });
    graph.connect(graph.add({ key: 'cinder', group: 'cinder', lines: ['volumes of Cinder'] }), key);
    drawMounts(graph, backend, key);
  }
  for (const backup of cinder.backups.filter(({ replicas }) => replicas !== 0)) {
    const driver = backup.config.get('DEFAULT', 'backup_driver')?.split('.').at(-1);
    const key = graph.add({ key: `backup ${backup.name}`, group: 'cinder', lines: [`backups ${backup.name}`, ...driver === undefined ? [] : [driver], podsOf(backup.replicas)] });
    drawMounts(graph, backup, key);
  }
  if (running.length > 0) {
    drawBus(graph, cinder.template, ['messagingBus', 'cluster'], 'messages', 'cinder');
    drawBus(graph, cinder.template, ['notificationsBus', 'cluster'], 'notifications', 'cinder');
  }
}
