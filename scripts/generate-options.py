#!/usr/bin/env python3
"""Writes schemas/options/RELEASE.json: the options of Glance, glance_store and Cinder as oslo.config registers them.

    python3 scripts/generate-options.py [--check] [RELEASE ...]

The packages of each release, pinned in scripts/options/requirements-RELEASE.txt, are installed into an environment under
.oracles/, which is kept until the pins change. `--check` writes nothing, and fails if a file is stale.
"""

import argparse
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parent / 'options'))

from environments import python_of  # noqa: E402
from option_file import write_facts  # noqa: E402
from run_collect import collect_release  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parent.parent
RELEASES = ('18.0', 'main')


def main():
    arguments = _arguments()
    stale = [release for release in arguments.releases if not _generate(release, arguments.check)]
    if stale:
        sys.exit(f'stale: {", ".join(stale)}. Run: python3 scripts/generate-options.py')


def _generate(release, check):
    """Writes the file of a release. With `check`, only returns whether the file is up to date."""
    target = ROOT / 'schemas' / 'options' / f'{release}.json'
    text = write_facts(collect_release(release, python_of(release)))
    if check:
        return target.exists() and target.read_text(encoding='utf-8') == text
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding='utf-8')
    print(f'{target.relative_to(ROOT)}: {len(text.encode())} bytes')
    return True


def _arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('releases', nargs='*', metavar='RELEASE', help=f'of {", ".join(RELEASES)}; default: all')
    parser.add_argument('--check', action='store_true', help='write nothing, fail when a file is stale')
    arguments = parser.parse_args()
    unknown = set(arguments.releases) - set(RELEASES)
    if unknown:
        parser.error(f'unknown release {", ".join(sorted(unknown))}: choose from {", ".join(RELEASES)}')
    arguments.releases = arguments.releases or list(RELEASES)
    return arguments


if __name__ == '__main__':
    main()
