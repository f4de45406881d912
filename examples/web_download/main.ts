import { App, Chart } from 'cdk8s';
import { HostFilter, ImportMethod, SchemeFilter, SwiftGlance } from 'cdk8s-openstack-glance';

// cdk8s allows no '_' in the name of a chart, so this sets the rest of the file's name.
const app = new App({ outputFileExtension: '_download.k8s.yaml' });
const chart = new Chart(app, 'web');

new SwiftGlance(chart, 'glance', {
  glance: {
    imports: {
      methods: [
        ImportMethod.glanceDirect(),
        ImportMethod.webDownload({
          schemes: SchemeFilter.allow('https'),
          hosts: HostFilter.allow('cloud.centos.org', 'download.fedoraproject.org'),
        }),
      ],
    },
  },
});

app.synth();
