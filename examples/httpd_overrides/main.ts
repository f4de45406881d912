import { App, Chart } from 'cdk8s';
import { HttpdConfig, SwiftGlance } from 'cdk8s-openstack-glance';

// cdk8s allows no '_' in the name of a chart, so this sets the rest of the file's name.
const app = new App({ outputFileExtension: '_overrides.k8s.yaml' });
const chart = new Chart(app, 'httpd');

const { controlPlane } = new SwiftGlance(chart, 'glance');
controlPlane.glance.addHttpdConfig(HttpdConfig.fromText('LimitRequestFields 50\nLimitRequestFieldSize 16380'));

app.synth();
