#!/usr/bin/env bash
# make conformance: do two other people's clients, hikari and discord.js, agree with the stand-in?
# Installs them into a folder of its own (CLIENTS); needs Node.js with npm for the second.
set -euo pipefail
cd "$(dirname "$0")/../../.."
PY=${PY:-.venv/bin/python}
CLIENTS=${CLIENTS:-.venv/conformance}
here=tests/playground/conformance

[ -x "$CLIENTS/hikari/bin/python" ] || python3 -m venv "$CLIENTS/hikari"
"$CLIENTS/hikari/bin/python" -c 'import hikari' 2>/dev/null ||
  "$CLIENTS/hikari/bin/pip" install --quiet --disable-pip-version-check 'hikari>=2.5,<3'
"$PY" -m tests.playground.conformance hikari -- "$CLIENTS/hikari/bin/python" $here/hikari_client.py

if command -v npm >/dev/null; then
  mkdir -p "$CLIENTS/node"
  [ -d "$CLIENTS/node/node_modules/discord.js" ] ||
    npm install --silent --no-audit --no-fund --prefix "$CLIENTS/node" discord.js@14 >/dev/null
  cp $here/discordjs_client.mjs "$CLIENTS/node/"
  "$PY" -m tests.playground.conformance discord.js -- node "$CLIENTS/node/discordjs_client.mjs"
else
  echo "discord.js: skipped, there is no npm here"
fi
