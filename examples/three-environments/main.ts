import { App, Chart, Size } from 'cdk8s';
import { CephClient, CephGlance, CephGlanceProps, ImageCache, ServiceOverride } from 'cdk8s-openstack-glance';

/** What differs between the environments. */
interface Environment {
  readonly name: string;
  readonly replicas: number;
  readonly address: string;
  readonly host?: string;
  readonly cacheSize?: Size;
}

const ENVIRONMENTS: Environment[] = [
  { name: 'development', replicas: 1, address: '172.17.0.80' },
  { name: 'staging', replicas: 2, address: '172.18.0.80', host: 'images.staging.example.org' },
  { name: 'production', replicas: 3, address: '172.19.0.80', host: 'images.example.org', cacheSize: Size.gibibytes(100) },
];

function glance({ replicas, address, host, cacheSize }: Environment): CephGlanceProps {
  return {
    ceph: CephClient.fromSecretName('ceph-conf-files'),
    glance: {
      imageCache: cacheSize && ImageCache.ofSize(cacheSize, { prunerSchedule: '0 4 * * *' }),
      apis: {
        default: {
          replicas,
          internalService: ServiceOverride.metalLb({ addressPool: 'internalapi', addresses: [address], sharedIp: 'internalapi' }),
          apiOverride: host === undefined ? undefined : { host },
        },
      },
    },
  };
}

// One file for each environment.
for (const environment of ENVIRONMENTS) {
  const app = new App({ outputFileExtension: `.${environment.name}.k8s.yaml` });
  const chart = new Chart(app, 'three-environments', { namespace: environment.name });
  new CephGlance(chart, 'glance', glance(environment));
  app.synth();
}
