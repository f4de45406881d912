import { ControlPlaneBase } from '../../lib/control-plane/base/control-plane-base';
import { S3Glance } from '../../lib/patterns/s3-glance';
import { S3Credentials } from '../../lib/stores/s3-credentials';
import { linesOf, manifestOf, secretsNamed, testChart, testControlPlane, textOf } from '../synth/synth';

const [secret] = secretsNamed('s3-keys');
const STORE = { credentials: S3Credentials.fromSecret(secret), host: 'https://s3.example.org', bucket: 'images' };

test('writes the store without its keys, and refers to the Secret', () => {
  const { controlPlane, store } = new S3Glance(testChart(), 'glance', Object.freeze({ ...STORE, base: ControlPlaneBase.none() }));
  expect([store.id, store.type]).toEqual(['default_backend', 's3']);
  expect(manifestOf(controlPlane).spec).toEqual({
    glance: {
      template: {
        customServiceConfig: linesOf(
          '[DEFAULT]', 'enabled_backends = default_backend:s3', '[glance_store]', 'default_backend = default_backend',
          '[default_backend]', 's3_store_host = https://s3.example.org', 's3_store_bucket = images',
        ),
        customServiceConfigSecrets: ['s3-keys'],
      },
    },
  });
});

test('adds its store to an existing control plane', () => {
  const controlPlane = testControlPlane();
  expect(new S3Glance(controlPlane.node.scope!, 'glance', { ...STORE, controlPlane, storeId: 'objects' }).controlPlane).toBe(controlPlane);
  expect(textOf(controlPlane)).toContain('enabled_backends = objects:s3\n');
});
