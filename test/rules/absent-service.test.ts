import { said } from './lint';

const controlPlane = (...services: string[]) => `kind: OpenStackControlPlane\nspec:\n  secret: osp-secret\n${services.map((name) => `  ${name}: { enabled: true }\n`).join('')}`;

test('a service that a whole control plane leaves out is disabled', () => {
  expect(said(controlPlane('galera', 'memcached', 'placement'))).toEqual([
    'control-plane/missing-service: placement is enabled, but needs keystone, which is disabled because the manifest does not set spec.keystone. Enable keystone, or disable placement.',
  ]);
});

test('an excerpt leaves out services that the whole manifest has', () => {
  expect(said(controlPlane('galera', 'placement'))).toEqual([]);
});
