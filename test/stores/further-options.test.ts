import { bound, sectionOf } from './bound';
import { Release } from '../../lib/facts/release';
import { CephClient } from '../../lib/mounts/ceph-client';
import { OptionValue } from '../../lib/oslo/value/option-value';
import { CustomStore } from '../../lib/stores/custom-store';
import { FileStore } from '../../lib/stores/file-store';
import { RbdStore } from '../../lib/stores/rbd-store';

const ceph = CephClient.fromSecretName('ceph-conf-files');

test('options without properties stand after those with properties', () => {
  const store = new RbdStore('ceph', { ceph, description: 'a', options: { rados_connect_timeout: OptionValue.integer(3) } });
  expect(sectionOf(store).slice(-2)).toEqual(['rados_connect_timeout = 3', 'store_description = a']);
});

test.each([
  ['rbd_store_pool', Release.MAIN, 'options sets rbd_store_pool, which the store writes itself: use its property instead.'],
  ['rbd_store_chunk_sise', Release.MAIN, "options sets rbd_store_chunk_sise, but a store of type rbd of release main has no such option: did you mean 'rbd_store_chunk_size'?"],
  ['xyz', Release.MAIN, 'options sets xyz, but a store of type rbd of release main has no such option: remove it.'],
])('refuses %s on %s', (name, release, message) => {
  expect(() => bound(new RbdStore('ceph', { ceph, options: { [name]: OptionValue.string('a') } }), release)).toThrow(new Error(`store 'ceph': ${message}`));
});

test('knows the options of each release', () => {
  const store = new FileStore('files', { options: { filesystem_store_timeout: OptionValue.integer(3) } });
  expect(sectionOf(store, Release.MAIN)).toContain('filesystem_store_timeout = 3');
  expect(() => bound(store, Release.RHOSO_18_0_FR6)).toThrow("store 'files': options sets filesystem_store_timeout, but a store of type file of release 18.0-fr6 has no such option");
});

test('the options of a type that Glance does not know are not checked', () => {
  expect(sectionOf(new CustomStore('tape', { type: 'tape', options: { drive: OptionValue.integer(1) } }))).toEqual(['drive = 1']);
});

test('every name that no option can have is refused at once', () => {
  expect(() => new RbdStore('ceph', { ceph, options: { 'a b': OptionValue.integer(1), '[c]': OptionValue.integer(2) } })).toThrow(new Error(
    "store 'ceph': an option has the name 'a b': use letters, digits, '_', '-' and '.'.\n"
    + "store 'ceph': an option has the name '[c]': use letters, digits, '_', '-' and '.'."));
});
