import { App, Chart } from 'cdk8s';
import { ApiLayout, CinderLvmIscsi, CinderStoreCredentials, GlanceStorage, OptionValue } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'cinder-lvm-iscsi-appcred');
const DEFAULT = OptionValue.map({ debug: true });

// The store enables application credentials for the control plane and for Glance: the operators create one only with both.
const { controlPlane } = new CinderLvmIscsi(chart, 'glance', {
  // The node's addresses on the networks 'storage' and 'tenant'.
  targetAddress: '172.18.0.5',
  secondaryAddresses: ['172.19.0.5'],
  imageVolumeCache: false,
  store: { description: 'Default cinder backend', credentials: CinderStoreCredentials.applicationCredential() },
  glance: {
    storage: GlanceStorage.fromRequest('1G', { storageClass: '' }),
    config: { DEFAULT },
    apis: { default: { layout: ApiLayout.SPLIT } },
  },
  cinder: {
    config: { DEFAULT },
    backup: {
      replicas: 1,
      config: {
        DEFAULT: OptionValue.map({
          backup_driver: 'cinder.backup.drivers.swift.SwiftBackupDriver',
          backup_swift_auth: 'per_user',
          keystone_catalog_info: 'identity:Identity Service:publicURL',
          swift_catalog_info: 'object-store:swift:publicURL',
        }),
      },
    },
  },
});
controlPlane.addOverlay({ spec: { manila: { enabled: false } } });

app.synth();
