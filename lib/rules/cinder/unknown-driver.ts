import { backendFragment } from './fragments';
import { BACKEND_SECTIONS, type BackendSection } from './sections';
import { isOfCinder, isOpenDriver } from '../../facts/cinder/cinder-drivers';
import { RELEASES } from '../../facts/release';
import { optionCatalog } from '../../oslo/catalog/catalog';
import { defineRule, type Found } from '../engine/define';
import { nearestFix, replaceValue } from '../engine/edit';
import { atOption } from '../engine/places';
import { where } from '../engine/query';
import type { Rule } from '../engine/rule';
import { listed } from '../engine/words';

const SOURCE = 'https://docs.openstack.org/cinder/latest/configuration/block-storage/volume-drivers.html';
const NFS = ['[main]', 'volume_backend_name = main', 'nas_host = 192.0.2.1', 'nas_share_path = /export'];
const PURE = ['[main]', 'volume_backend_name = main', 'san_ip = 192.0.2.1'];
const driver = (path: string) => `volume_driver = cinder.volume.drivers.${path}`;

export const UNKNOWN_DRIVER: Rule = defineRule(where(BACKEND_SECTIONS, (section) => isOpenDriver(section.driver)), {
  id: 'cinder/unknown-driver',
  severity: 'error',
  title: 'Driver that Cinder does not have',
  why: 'volume_driver names a class of Cinder. The volume service cannot import another name, and the back-end stays down.',
  source: SOURCE,
  bad: backendFragment([...NFS, driver('nfs.NFSDriver')]),
  good: backendFragment([...NFS, driver('nfs.NfsDriver')]),
  find: problemOf,
});

const OF_VENDORS = where(BACKEND_SECTIONS, (section) => isOfCinder(section.driver) && !isOpenDriver(section.driver));

export const UNKNOWN_VENDOR_DRIVER: Rule = defineRule(OF_VENDORS, {
  id: 'cinder/unknown-vendor-driver',
  severity: 'warning',
  title: 'Driver of a vendor that Cinder does not have',
  why: 'volume_driver names a class. If the image of the vendor does not have it either, the volume service cannot import it, and the back-end stays down.',
  source: SOURCE,
  bad: backendFragment([...PURE, driver('pure.PureISCSI')]),
  good: backendFragment([...PURE, driver('pure.PureISCSIDriver')]),
  find: problemOf,
});

function problemOf({ driver: path, find }: BackendSection): Found | undefined {
  const option = find('volume_driver');
  const isKnown = RELEASES.some((release) => optionCatalog(release).driver(path) !== undefined);
  const known = [...new Set(RELEASES.flatMap((release) => optionCatalog(release).drivers()))];
  const module = path.slice(0, path.lastIndexOf('.') + 1);
  const beside = known.filter((one) => one.slice(0, one.lastIndexOf('.') + 1) === module);
  // The catalog does not list every module of vendors. Another rule reports a comment behind the name.
  return option === undefined || isKnown || beside.length === 0 || /[\s$#{]/.test(path) ? undefined : {
    place: atOption(option),
    message: `volume_driver is ${path}, which is not the class of a driver of Cinder.`,
    ...nearestFix(path, beside, `Use ${listed(beside)}.`, (nearest) => replaceValue(option, nearest)),
  };
}
