import { CINDER_COVERAGE } from './cinder';
import type { Subject } from './coverage';
import { GLANCE_COVERAGE } from './glance';
import { serviceSubject } from './service-subject';
import { STORES } from './stores';

/** Everything that has a page, in the order of their names. */
export const SUBJECTS: readonly Subject[] = [serviceSubject(CINDER_COVERAGE), serviceSubject(GLANCE_COVERAGE), STORES];
