#!/usr/bin/env bash
# make docker-test: really build the image, and try in it what a self-hoster does. Needs root and
# Debian (installs buildah and debootstrap); no Docker engine, no registry of images.
# BASE may name an image tar; without it a Debian base with Python is made and kept in BASE_DIR.
set -euo pipefail
cd "$(dirname "$0")/../.."
BASE_DIR=${BASE_DIR:-/var/tmp/marquee-base}
IMAGE=marquee-bot:test
BASE=localhost/marquee-python:test
export BUILDAH_ISOLATION=chroot STORAGE_DRIVER=vfs
passed=0 failed=0 container=""

trap 'if [ -n "$container" ]; then buildah rm "$container" >/dev/null; fi' EXIT

check() { # check NAME COMMAND…: the command must succeed
  local name=$1; shift
  if "$@" >/tmp/marquee-check.log 2>&1; then passed=$((passed + 1)); echo "ok    $name"
  else failed=$((failed + 1)); echo "FAIL  $name"; sed 's/^/      /' /tmp/marquee-check.log; fi
}
refuse() { local name=$1; shift; check "$name" bash -c '! "$@"' _ "$@"; }

for tool in buildah debootstrap; do
  command -v $tool >/dev/null || { apt-get update -qq; \
    apt-get install -y -qq --no-install-recommends buildah debootstrap crun fuse-overlayfs >/dev/null; }
done

if ! buildah inspect --type image $BASE >/dev/null 2>&1; then
  if [ ! -e "$BASE_DIR/.done" ]; then
    rm -rf "$BASE_DIR"
    debootstrap --variant=minbase --include=ca-certificates,python3,python3-venv bookworm "$BASE_DIR" >/dev/null
    ln -sf python3 "$BASE_DIR/usr/bin/python"
    cp /etc/ssl/certs/ca-certificates.crt "$BASE_DIR/etc/ssl/certs/"
    touch "$BASE_DIR/.done"
  fi
  base=$(buildah from scratch)
  buildah add -q "$base" "$BASE_DIR" / >/dev/null
  buildah config --env PATH=/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$base"
  buildah commit -q --rm "$base" $BASE >/dev/null
fi

# What pip needs to know of this machine is mounted, never copied into the image.
mounts=(-v /etc/ssl/certs:/etc/ssl/certs:ro)
for file in /etc/pip.conf /etc/resolv.conf; do [ -e $file ] && mounts+=(-v $file:$file:ro); done
started=$(date +%s.%N)
buildah bud -q --pull=never --format docker --network host "${mounts[@]}" \
  --build-arg BASE=$BASE -t $IMAGE . >/dev/null
echo "built in $(echo "$(date +%s.%N) - $started" | bc 2>/dev/null || echo '?') s," \
  "$(buildah images --format '{{.Size}}' $IMAGE) of which the base is $(buildah images --format '{{.Size}}' $BASE)"

container=$(buildah from --pull=never $IMAGE)
root=$(buildah mount "$container")
run() { buildah run "$container" -- "$@"; }

check "it does not run as root" bash -c "[ \$(buildah run $container -- id -u) = 10001 ]"
check "version" run marquee --version
check "no pip is left" bash -c "! buildah run $container -- /venv/bin/python -c 'import pip'"
check "the first question on an empty volume is answered" \
  bash -c "buildah run $container -- marquee ask 'which film features Aurora?' | grep -q 'Celestial Symphony'"
check "doctor" run marquee doctor
printf 'Heat Lamp (1994) is a quiet film. Directed by Ida Noor, it has a fine score by Sam Oduya.\n' \
  > "$root/tmp/heat-lamp.txt"
check "import" run marquee import /tmp/heat-lamp.txt
check "what was imported is found" bash -c "buildah run $container -- marquee ask 'who directed Heat Lamp?' | grep -q 'Ida Noor'"
check "backup" run marquee backup
check "verify" run marquee verify
check "restore" bash -c "buildah run $container -- sh -c 'marquee restore \$(ls /data/backups/*.db)'"
check "export" run marquee export /tmp/out
refuse "healthcheck fails while no bot runs" run marquee healthcheck
check "healthcheck passes with a fresh heartbeat" run /venv/bin/python -c "
import subprocess, sys, time
from pathlib import Path
from bot.operations.health import Heartbeat, beat
beat(Path('/data'), Heartbeat(time.time_ns() // 1_000_000, connected=True))
sys.exit(subprocess.call(['marquee', 'healthcheck']))"
check "nothing outside /data and /tmp can be written" run /venv/bin/python -c "
import os, sys
writable = [path for path in ('/', '/app', '/app/bot', '/app/data/reviews', '/venv', '/venv/bin', '/usr',
  '/etc', '/usr/local/bin', '/var', '/home', '/opt') if os.access(path, os.W_OK)]
print(writable); sys.exit(bool(writable))"
check "a bad token ends with one clear line, without a trace" bash -c "
  ! buildah run $container -- env DISCORD_TOKEN_FILE=/nowhere marquee run 2>/tmp/marquee-token.log
  grep -q DISCORD_TOKEN_FILE /tmp/marquee-token.log && ! grep -q Traceback /tmp/marquee-token.log"

echo "start to first answer, three times:"
for _ in 1 2 3; do
  started=$(date +%s%N); run marquee ask "who directed Cascade of Harmony?" >/dev/null
  echo "  $(( ($(date +%s%N) - started) / 1000000 )) ms"
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
