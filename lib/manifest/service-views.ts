import { CinderView } from './cinder-view';
import { GlanceView } from './glance-view';
import { ServiceView, type ServicePlace } from './service-view';
import { CINDER_SERVICE, GLANCE_SERVICE, type ServiceFacts } from '../facts/operators/services';

/** The views of services with rules of their own. Every other service has a plain `ServiceView`. */
const VIEWS: ReadonlyMap<ServiceFacts, new (place: ServicePlace) => ServiceView> = new Map<ServiceFacts, new (place: ServicePlace) => ServiceView>([
  [GLANCE_SERVICE, GlanceView],
  [CINDER_SERVICE, CinderView],
]);

/** The view of a service at a place. */
export function serviceView(facts: ServiceFacts, place: ServicePlace): ServiceView {
  const View = VIEWS.get(facts);
  return View ? new View(place) : new ServiceView(facts, place);
}
