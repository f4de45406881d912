"""Python environments with the packages of a release, under .oracles/."""

import hashlib
import pathlib
import shutil
import subprocess
import sys

_FOLDER = pathlib.Path(__file__).resolve().parent
_ENVIRONMENTS = _FOLDER.parent.parent / '.oracles'
_BUILD_CONSTRAINTS = _FOLDER / 'build-constraints.txt'


def python_of(release):
    """The interpreter of the release's environment. The environment is created if it is missing or its pins have changed."""
    requirements = _FOLDER / f'requirements-{release}.txt'
    environment = _ENVIRONMENTS / f'python-{release}'
    stamp = environment / 'pins.sha256'
    pins = hashlib.sha256(requirements.read_bytes() + _BUILD_CONSTRAINTS.read_bytes()).hexdigest()
    if not stamp.exists() or stamp.read_text() != pins:
        _install(environment, requirements)
        stamp.write_text(pins)
    return environment / 'bin' / 'python'


def _install(environment, requirements):
    print(f'installing {requirements.name} into {environment.name}', file=sys.stderr)
    _ENVIRONMENTS.mkdir(exist_ok=True)
    (_ENVIRONMENTS / '.gitignore').write_text('*\n')
    shutil.rmtree(environment, ignore_errors=True)
    uv = _uv()
    subprocess.run([uv, 'venv', '--quiet', '--python', sys.executable, environment], check=True)
    subprocess.run([
        uv, 'pip', 'install', '--quiet', '--python', environment / 'bin' / 'python',
        '--build-constraints', _BUILD_CONSTRAINTS, '--requirements', requirements,
    ], check=True)


def _uv():
    """uv installs in seconds, pip in minutes. An installed uv is used if it exists."""
    found = shutil.which('uv')
    if found:
        return found
    tool = _ENVIRONMENTS / 'uv'
    if not (tool / 'bin' / 'uv').exists():
        subprocess.run([sys.executable, '-m', 'venv', tool], check=True)
        subprocess.run([tool / 'bin' / 'pip', 'install', '--quiet', 'uv==0.13.9'], check=True)
    return tool / 'bin' / 'uv'


if __name__ == '__main__':
    print(python_of(sys.argv[1]))
