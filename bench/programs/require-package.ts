/** Loads the package, and nothing else. */
import 'cdk8s-openstack-glance';
