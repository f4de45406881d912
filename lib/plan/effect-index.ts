// Written by scripts/generate-rule-index.ts. Do not edit: run `npx projen rules`.
import { EXTERNAL_STAYS as CLAIMS_EXTERNAL_STAYS } from './effects/claims/external-stays';
import { MADE as CLAIMS_MADE } from './effects/claims/made';
import { NOT_RESIZED as CLAIMS_NOT_RESIZED } from './effects/claims/not-resized';
import { ORPHANED as CLAIMS_ORPHANED } from './effects/claims/orphaned';
import { BACKEND_HOST as DATA_BACKEND_HOST } from './effects/data/backend-host';
import { BACKEND_PLACE as DATA_BACKEND_PLACE } from './effects/data/backend-place';
import { BACKUP_PLACE as DATA_BACKUP_PLACE } from './effects/data/backup-place';
import { CEPH_CLUSTER as DATA_CEPH_CLUSTER } from './effects/data/ceph-cluster';
import { DATABASE as DATA_DATABASE } from './effects/data/database';
import { IMAGE_VOLUME as DATA_IMAGE_VOLUME } from './effects/data/image-volume';
import { INSTANCE_STORES as DATA_INSTANCE_STORES } from './effects/data/instance-stores';
import { STORE_PLACE as DATA_STORE_PLACE } from './effects/data/store-place';
import { STORE_REMOVED as DATA_STORE_REMOVED } from './effects/data/store-removed';
import { STORE_RENAMED as DATA_STORE_RENAMED } from './effects/data/store-renamed';
import { STORE_RETYPED as DATA_STORE_RETYPED } from './effects/data/store-retyped';
import { UNIQUE_POD_NAMES as DATA_UNIQUE_POD_NAMES } from './effects/data/unique-pod-names';
import { KEYSTONE_ENDPOINT as ENDPOINTS_KEYSTONE_ENDPOINT } from './effects/endpoints/keystone-endpoint';
import { ROUTES as ENDPOINTS_ROUTES } from './effects/endpoints/routes';
import { SERVICE_OVERRIDE as ENDPOINTS_SERVICE_OVERRIDE } from './effects/endpoints/service-override';
import { TLS as ENDPOINTS_TLS } from './effects/endpoints/tls';
import { DATABASE_JOB as JOBS_DATABASE_JOB } from './effects/jobs/database';
import { SCHEDULES as JOBS_SCHEDULES } from './effects/jobs/schedules';
import { DEFAULT_STORE as NEW_ONLY_DEFAULT_STORE } from './effects/new-only/default-store';
import { DEFAULT_VOLUME_TYPE as NEW_ONLY_DEFAULT_VOLUME_TYPE } from './effects/new-only/default-volume-type';
import { OPTIONS as NEW_ONLY_OPTIONS } from './effects/new-only/options';
import { VOLUME_BACKEND_NAME as NEW_ONLY_VOLUME_BACKEND_NAME } from './effects/new-only/volume-backend-name';
import { MACHINE_CONFIGS as NODES_MACHINE_CONFIGS } from './effects/nodes/machine-configs';
import { APPLICATION_CREDENTIAL as PODS_APPLICATION_CREDENTIAL } from './effects/pods/application-credential';
import { COMPONENT_ADDED as PODS_COMPONENT_ADDED } from './effects/pods/component-added';
import { COMPONENT_REMOVED as PODS_COMPONENT_REMOVED } from './effects/pods/component-removed';
import { INSTANCE_ADDED as PODS_INSTANCE_ADDED } from './effects/pods/instance-added';
import { INSTANCE_REMOVED as PODS_INSTANCE_REMOVED } from './effects/pods/instance-removed';
import { MOUNTS as PODS_MOUNTS } from './effects/pods/mounts';
import { OTHER_MOUNTS as PODS_OTHER_MOUNTS } from './effects/pods/other-mounts';
import { OTHER_SERVICE_OFF as PODS_OTHER_SERVICE_OFF } from './effects/pods/other-service-off';
import { OTHER_SERVICE_ON as PODS_OTHER_SERVICE_ON } from './effects/pods/other-service-on';
import { REPLICAS as PODS_REPLICAS } from './effects/pods/replicas';
import { SECRETS as PODS_SECRETS } from './effects/pods/secrets';
import { SERVICE_OFF as PODS_SERVICE_OFF } from './effects/pods/service-off';
import { SERVICE_ON as PODS_SERVICE_ON } from './effects/pods/service-on';
import { SERVICE_TEXT as PODS_SERVICE_TEXT } from './effects/pods/service-text';
import { SETTINGS as PODS_SETTINGS } from './effects/pods/settings';
import { STORAGE as PODS_STORAGE } from './effects/pods/storage';
import { STORE_LIST as PODS_STORE_LIST } from './effects/pods/store-list';
import { TEXT as PODS_TEXT } from './effects/pods/text';
import { TOPOLOGY as PODS_TOPOLOGY } from './effects/pods/topology';
import { CONTROL_PLANE_NAME as REFUSED_CONTROL_PLANE_NAME } from './effects/refused/control-plane-name';
import { LAYOUT as REFUSED_LAYOUT } from './effects/refused/layout';
import { NOTIFICATION_BUS as REFUSED_NOTIFICATION_BUS } from './effects/refused/notification-bus';
import { RULE as REFUSED_RULE } from './effects/refused/rule';
import { SWIFT_REPLICAS as REFUSED_SWIFT_REPLICAS } from './effects/refused/swift-replicas';
import { FINDING as UPGRADE_FINDING } from './effects/upgrade/finding';
import { IMAGES as UPGRADE_IMAGES } from './effects/upgrade/images';
import { NOTIFICATIONS as UPGRADE_NOTIFICATIONS } from './effects/upgrade/notifications';
import { OPTION_DEFAULT as UPGRADE_OPTION_DEFAULT } from './effects/upgrade/option-default';
import { RENAMED_FIELD as UPGRADE_RENAMED_FIELD } from './effects/upgrade/renamed-field';
import type { Effect } from './engine/effect';

/** Every effect that a plan looks for, in the order of the files. */
export const EFFECTS: readonly Effect[] = [
  CLAIMS_EXTERNAL_STAYS, CLAIMS_MADE, CLAIMS_NOT_RESIZED, CLAIMS_ORPHANED, DATA_BACKEND_HOST, DATA_BACKEND_PLACE,
  DATA_BACKUP_PLACE, DATA_CEPH_CLUSTER, DATA_DATABASE, DATA_IMAGE_VOLUME, DATA_INSTANCE_STORES, DATA_STORE_PLACE,
  DATA_STORE_REMOVED, DATA_STORE_RENAMED, DATA_STORE_RETYPED, DATA_UNIQUE_POD_NAMES, ENDPOINTS_KEYSTONE_ENDPOINT,
  ENDPOINTS_ROUTES, ENDPOINTS_SERVICE_OVERRIDE, ENDPOINTS_TLS, JOBS_DATABASE_JOB, JOBS_SCHEDULES,
  NEW_ONLY_DEFAULT_STORE, NEW_ONLY_DEFAULT_VOLUME_TYPE, NEW_ONLY_OPTIONS, NEW_ONLY_VOLUME_BACKEND_NAME,
  NODES_MACHINE_CONFIGS, PODS_APPLICATION_CREDENTIAL, PODS_COMPONENT_ADDED, PODS_COMPONENT_REMOVED, PODS_INSTANCE_ADDED,
  PODS_INSTANCE_REMOVED, PODS_MOUNTS, PODS_OTHER_MOUNTS, PODS_OTHER_SERVICE_OFF, PODS_OTHER_SERVICE_ON, PODS_REPLICAS,
  PODS_SECRETS, PODS_SERVICE_OFF, PODS_SERVICE_ON, PODS_SERVICE_TEXT, PODS_SETTINGS, PODS_STORAGE, PODS_STORE_LIST,
  PODS_TEXT, PODS_TOPOLOGY, REFUSED_CONTROL_PLANE_NAME, REFUSED_LAYOUT, REFUSED_NOTIFICATION_BUS, REFUSED_RULE,
  REFUSED_SWIFT_REPLICAS, UPGRADE_FINDING, UPGRADE_IMAGES, UPGRADE_NOTIFICATIONS, UPGRADE_OPTION_DEFAULT,
  UPGRADE_RENAMED_FIELD,
];
