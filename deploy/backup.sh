#!/usr/bin/env bash
# Copies a data folder while the product runs: SQLite's own backup for the log, plain copies for the keys.
set -euo pipefail
[ $# -eq 2 ] || { echo "usage: backup.sh DATA_FOLDER DESTINATION" >&2; exit 2; }
command -v sqlite3 >/dev/null || { echo "backup.sh needs sqlite3" >&2; exit 2; }
from=$1
to=$2/filagefuturs-$(date -u +%Y%m%dT%H%M%SZ)
umask 077
mkdir -p "$to"
sqlite3 "$from/filagefuturs.db" ".backup '$to/filagefuturs.db'"
find "$from" -mindepth 1 -maxdepth 1 ! -name 'filagefuturs.db*' -exec cp -a {} "$to/" \;
[ "$(sqlite3 "$to/filagefuturs.db" 'pragma integrity_check')" = ok ]
echo "$to"
