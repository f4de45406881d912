import * as kplus from 'cdk8s-plus-27';
import { plus } from '../lib/plus';

test('the values are those of the package', () => expect(plus().ConfigMap).toBe(kplus.ConfigMap));
