# SPDX-FileCopyrightText: 2026 The Heed authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by the scripts beside it: installs missing Debian packages and builds Heed in build/release.
# shellcheck shell=bash disable=SC2034

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The same names on Debian 12 and 13. libopenblas0-openmp: LibTorch is several times slower with other
# flavours of BLAS. fonts-dejavu-core: a machine without any font would draw no text.
readonly HEED_PACKAGES=(
  g++ cmake ninja-build
  libtorch-dev libopenblas0-openmp libsentencepiece-dev nlohmann-json3-dev libminizip-dev
  qt6-base-dev qt6-svg-dev qt6-tools-dev qt6-l10n-tools libqcustomplot-dev
  fonts-dejavu-core
)
# What only the tests use: they validate the desktop entry and the AppStream file, open exported web pages, and run the
# recipes of the documentation (those that need PyTorch only where python3-torch is installed).
readonly HEED_TEST_PACKAGES=(desktop-file-utils appstream chromium python3-numpy)

say() { printf '%s: %s\n' "$(basename "$0")" "$*" >&2; }
die() { say "$*"; exit 1; }

# install_packages NAME...: installs those that are missing; without any missing, it takes some milliseconds.
install_packages() {
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    say "this is not a Debian system, so nothing is installed; the build will say what it misses"
    return
  fi
  local installed missing=() package
  installed=$'\n'$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true)$'\n'
  for package in "$@"; do
    [[ $installed == *$'\n'"installed $package"$'\n'* ]] || missing+=("$package")
  done
  ((${#missing[@]})) || return 0

  local as_root=()
  if ((EUID != 0)); then
    as_root=(sudo)
    [[ -t 0 ]] || as_root+=(-n) # nobody there to type a password
    if ! command -v sudo >/dev/null || ! "${as_root[@]}" true; then
      die "please run this as root first: apt-get install ${missing[*]}"
    fi
  fi
  say "installing with ${as_root[*]:+${as_root[*]} }apt-get: ${missing[*]}"
  "${as_root[@]}" apt-get update -q >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends \
    -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=120 "${missing[@]}" </dev/null >&2
  rm -f build/release/build.ninja # so that build() configures again, and sees what is new
}

# Compilers at once: one per core, as long as each has 1.5 GiB of memory (a unit that includes LibTorch takes 0.95).
build_jobs() {
  local cores memory
  cores=$(nproc)
  memory=$(awk '/^MemAvailable:/ { print int($2 / 1024 / 1536) }' /proc/meminfo)
  ((memory >= 1)) || memory=1
  echo "${HEED_JOBS:-$((cores < memory ? cores : memory))}"
}

# build [TARGET...]: configures once, then builds; seconds when nothing changed.
build() {
  [[ -f build/release/build.ninja ]] || cmake --preset release
  NINJA_STATUS='[%f/%t] ' cmake --build build/release --parallel "$(build_jobs)" ${1:+--target "$@"}
}
