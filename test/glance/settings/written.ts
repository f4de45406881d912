import { ControlPlaneBase } from '../../../lib/control-plane/base/control-plane-base';
import { Release } from '../../../lib/facts/release';
import { GlanceSettings } from '../../../lib/glance/settings/glance-settings';
import { deepFreeze, manifestOf, testControlPlane, textOf } from '../../synth/synth';

/** The lines that settings add to a configuration. */
export function linesFor(settings: GlanceSettings, release: Release = Release.RHOSO_18_0_FR6): string[] {
  const controlPlane = testControlPlane({ base: ControlPlaneBase.none(), release, glance: deepFreeze({ ...settings }) });
  return String(textOf(controlPlane)).trimEnd().split('\n');
}

/** The error for settings that are refused, without the path of the construct. */
export function refusalOf(settings: GlanceSettings, release: Release = Release.RHOSO_18_0_FR6): string {
  try {
    manifestOf(testControlPlane({ base: ControlPlaneBase.none(), release, glance: settings }));
  } catch (error) {
    return (error as Error).message.replaceAll('[test/control-plane/glance]: ', '');
  }
  return 'nothing is refused';
}
