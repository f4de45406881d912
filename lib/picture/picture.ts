import { drawCinder } from './cinder-parts';
import { drawGlance } from './glance-parts';
import { Graph } from './graph';
import { drawNodes } from './node-parts';
import { ManifestView } from '../manifest/manifest-view';
import type { ManifestDocument } from '../manifest/source';

/**
 * The parts of the clouds in some manifests: API instances, stores, back-ends, mounted objects, claims, message buses and nodes, and how
 * they use each other. It contains names, paths and sizes, and no secret.
 *
 * @param documents the documents of the manifests
 */
export function pictureOf(documents: readonly ManifestDocument[]): Graph {
  const view = new ManifestView(documents);
  const graph = new Graph();
  view.glances.forEach((glance) => drawGlance(graph, glance));
  view.cinders.forEach((cinder) => drawCinder(graph, cinder));
  drawNodes(graph, view.machineConfigs);
  return graph;
}
