import { testChart, manifestOf } from './synth';
import { everyStore, wholeControlPlane } from './whole';
import { ControlPlaneBase, Release } from '../../lib';
import { RELEASES } from '../../lib/facts/release';
import { objectAt } from '../../lib/json';
import { schemaFor } from '../../lib/schemas/schema-for';
import { validate } from '../../lib/schemas/validate';
import { unknownFields } from '../schemas/unknown-fields';

const schemaOf = (release: Release) => schemaFor(release, 'OpenStackControlPlane')!;

describe.each([...RELEASES])('%s', (release) => {
  test('knows every field that the whole library can write, and takes its value', () => {
    const manifest = manifestOf(wholeControlPlane(testChart(), release));
    expect(unknownFields(schemaOf(release), manifest)).toEqual([]);
    // The operators' webhook fills in what is required.
    expect(validate(schemaOf(release), manifest).filter(({ rule }) => rule !== 'schema/required')).toEqual([]);
  });

  test('knows every field of the overlay', () => {
    expect(unknownFields(schemaOf(release), manifestOf(wholeControlPlane(testChart(), release, ControlPlaneBase.none())))).toEqual([]);
  });

  test('finds what it does not know', () => {
    const controlPlane = wholeControlPlane(testChart(), release);
    controlPlane.addOverlay({ spec: { glance: { template: { glanceApis: {} } } } });
    expect(unknownFields(schemaOf(release), manifestOf(controlPlane)).map(({ path }) => path.join('.'))).toEqual(['spec.glance.template.glanceApis']);
  });
});

test('the whole has a store of every type, in every instance that has none of its own', () => {
  const release = Release.MAIN;
  const ids = everyStore(testChart(), release).map(({ id }) => id);
  const manifest = manifestOf(wholeControlPlane(testChart(), release));
  const text = (...path: string[]): unknown => objectAt(manifest, 'spec', 'glance', 'template', ...path)?.customServiceConfig;
  expect([text(), text('glanceAPIs', 'default')].map((one) => ids.filter((id) => !String(one).includes(`\n[${id}]\n`)))).toEqual([[], []]);
  expect([text('glanceAPIs', 'edge'), ids.filter((id) => String(text('glanceAPIs', 'files')).includes(`[${id}]`))]).toEqual([undefined, []]);
});
