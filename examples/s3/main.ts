import { App, Chart } from 'cdk8s';
import { Secret } from 'cdk8s-plus-27';
import { OptionValue, S3Credentials, S3Glance, S3UrlFormat } from 'cdk8s-openstack-glance';

const app = new App();
const chart = new Chart(app, 's3');

// Host, bucket and keys are in the Secret, so that they can differ between clouds.
const secret = Secret.fromSecretName(chart, 'credentials', 's3glance');

const { controlPlane } = new S3Glance(chart, 'glance', {
  credentials: S3Credentials.fromSecret(secret, { host: true, bucket: true }),
  createBucket: true,
  urlFormat: S3UrlFormat.PATH,
  caCertificatesFile: '/etc/pki/tls/certs/ca-bundle.crt',
});
controlPlane.glance.addOption('DEFAULT', 'debug', OptionValue.boolean(true));

app.synth();
