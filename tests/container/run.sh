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
passed=0 failed=0 container="" scratch=$(mktemp -d)

trap 'if [ -n "$container" ]; then buildah rm "$container" >/dev/null; fi; rm -rf "$scratch"' EXIT

check() { # check NAME COMMAND…: the command must succeed
  local name=$1; shift
  if "$@" >"$scratch/check.log" 2>&1; then passed=$((passed + 1)); echo "ok    $name"
  else failed=$((failed + 1)); echo "FAIL  $name"; sed 's/^/      /' "$scratch/check.log"; fi
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
skipped = ('/data', '/tmp', '/proc', '/sys', '/dev', '/run/secrets')
writable = []
for folder, folders, files in os.walk('/'):
    folders[:] = [name for name in folders if os.path.join(folder, name) not in skipped]
    paths = [folder, *(os.path.join(folder, name) for name in files)]
    writable += [path for path in paths if os.access(path, os.W_OK, follow_symlinks=False)
                 and not os.path.islink(path)]
print(writable); sys.exit(bool(writable))"
check "no file gives its user another identity" run /venv/bin/python -c "
import os, stat, sys
found = []
for folder, folders, files in os.walk('/'):
    folders[:] = [name for name in folders if os.path.join(folder, name) not in ('/proc', '/sys')]
    for path in (os.path.join(folder, name) for name in files):
        mode = os.lstat(path).st_mode
        if stat.S_ISREG(mode) and mode & (stat.S_ISUID | stat.S_ISGID): found.append(path)
print(found); sys.exit(bool(found))"
check "no compiler and no package installer" run /venv/bin/python -c "
import shutil, sys
found = [tool for tool in ('gcc', 'cc', 'make', 'git', 'pip', 'pip3', 'curl', 'wget') if shutil.which(tool)]
print(found); sys.exit(bool(found))"
check "every setting of .env.example reaches it" bash -c "
  buildah run $container -- env MARQUEE_LOG=LOUD marquee doctor 2>&1 | grep -q MARQUEE_LOG"
check "a bad token ends with one clear line, without a trace" bash -c "
  ! buildah run $container -- env DISCORD_TOKEN_FILE=/nowhere marquee run 2>$scratch/token.log \
  && grep -q DISCORD_TOKEN_FILE $scratch/token.log && ! grep -q Traceback $scratch/token.log"

# The whole bot, with its commands, in the container: the playground connects it to a simulation.
begin() { buildah run "$container" -- marquee run >"$scratch/run.log" 2>&1 & life=$!; }
inside() { buildah run "$container" -- env MARQUEE_DATA=/data/playground "$@"; }
wait_for_health() { for _ in $(seq 60); do inside marquee healthcheck && return; sleep 0.25; done; return 1; }
end() { # the lock names the process, which this machine knows by the same number
  kill -TERM "$(inside cat /data/playground/marquee.lock)" && wait "$life"; }
begin
check "the bot comes up, its health check passes" wait_for_health
check "a second copy is refused" bash -c "
  ! buildah run $container -- marquee run >$scratch/second.log 2>&1 && grep -q 'already running' $scratch/second.log"
check "beside it: backup, verify, ask, doctor" bash -c "
  cd / && for command in backup verify doctor 'ask who?'; do
    buildah run $container -- env MARQUEE_DATA=/data/playground marquee \$command || exit 1; done"
check "SIGTERM ends it with exit code 0" end
check "its health check fails afterwards" bash -c "sleep 61;
  ! buildah run $container -- env MARQUEE_DATA=/data/playground marquee healthcheck"
check "an older image refuses a newer database in words, and leaves it alone" run /venv/bin/python -c "
import sqlite3, subprocess, sys
database = sqlite3.connect('/data/marquee.db'); version = database.execute('PRAGMA user_version').fetchone()[0]
database.execute('PRAGMA user_version = 999')
done = subprocess.run(['marquee', 'ask', 'who?'], capture_output=True, text=True)
print(done); good = done.returncode == 1 and 'newer Marquee' in done.stderr
database.execute(f'PRAGMA user_version = {version}'); sys.exit(not good)"
check "the data folder is carried over as docs/hosting.md says" bash -c "
  buildah run $container -- tar -C /data -c . > $scratch/data.tar && \
  buildah run $container -- sh -c 'mkdir /tmp/new && tar -C /tmp/new -x && MARQUEE_DATA=/tmp/new marquee verify' < $scratch/data.tar"
check "a restore drill in a throw-away folder" bash -c "
  buildah run $container -- sh -c 'export MARQUEE_DATA=/tmp/drill; \
    marquee restore \$(ls /data/backups/marquee-*.db | tail -1) && marquee ask \"which films are there?\"'"
check "without a token it says so and ends" bash -c "
  ! buildah run $container -- marquee run --require-token 2>$scratch/none.log \
  && [ \$(grep -c '^marquee: ' $scratch/none.log) = 1 ] && grep -q DISCORD_TOKEN $scratch/none.log"

echo "start to first answer, three times:"
for _ in 1 2 3; do
  started=$(date +%s%N); run marquee ask "who directed Cascade of Harmony?" >/dev/null
  echo "  $(( ($(date +%s%N) - started) / 1000000 )) ms"
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
