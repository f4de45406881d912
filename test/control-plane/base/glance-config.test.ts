import { baseGlanceConfig } from '../../../lib/control-plane/base/glance-config';
import { linesOf } from '../../synth/synth';

test('the embedded base stores images in Swift', () => {
  expect(baseGlanceConfig()).toBe(linesOf(
    '[DEFAULT]',
    'enabled_backends = default_backend:swift',
    '[glance_store]',
    'default_backend = default_backend',
    '[default_backend]',
    'swift_store_create_container_on_put = true',
    'swift_store_auth_version = 3',
    'swift_store_auth_address = {{ .KeystoneInternalURL }}',
    'swift_store_endpoint_type = internalURL',
    'swift_store_user = service:glance',
    'swift_store_key = {{ .ServicePassword }}',
  ));
});
