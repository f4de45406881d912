/** Loads cdk8s, and nothing else. */
import 'cdk8s';
