import { App, Chart, Size } from 'cdk8s';
import { ApiLayout, GlanceStorage, SwiftGlance } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 'quotas');

new SwiftGlance(chart, 'glance', {
  glance: {
    databaseAccount: 'glance',
    serviceUser: 'glance',
    storage: GlanceStorage.fromRequest('10G'),
    quotas: {
      imageCountTotal: 100,
      imageCountUpload: 100,
      imageSizeTotal: Size.mebibytes(1000),
      imageStageTotal: Size.mebibytes(1000),
    },
    apis: { default: { layout: ApiLayout.SPLIT } },
  },
});

app.synth();
