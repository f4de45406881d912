import { App, Chart } from 'cdk8s';
import { DiskFormat, GlanceStorage, SwiftGlance } from 'cdk8s-openstack-glance';

// cdk8s allows no '_' in the name of a chart, so this sets the rest of the file's name.
const app = new App({ outputFileExtension: '_formats.k8s.yaml' });
const chart = new Chart(app, 'disk');

new SwiftGlance(chart, 'glance', {
  glance: {
    storage: GlanceStorage.fromRequest('1G'),
    formats: { diskFormats: [DiskFormat.RAW, DiskFormat.ISO] },
  },
});

app.synth();
