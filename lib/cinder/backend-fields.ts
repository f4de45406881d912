import { BackendProps } from './backend-props';
import { networks } from './service/component-options';
import { labels, name, quantities, whole } from '../services/field-rows';
import type { FieldTable } from '../services/field-table';
import { POD_FIELDS } from '../services/pod-options';

/** The fields of a back-end below `cinderVolumes.NAME`, by property. */
export const BACKEND_FIELDS: FieldTable<BackendProps> = {
  networkAttachments: networks(),
  nodeSelector: labels('nodeSelector'),
  replicas: whole('replicas', { min: 0, max: 1 }),
  topology: name('topologyRef.name'),
  resourceLimits: quantities('resources.limits'),
  resourceRequests: quantities('resources.requests'),
  probes: POD_FIELDS.probes,
};
