#!/usr/bin/env bash
# Copies a data folder while the product runs: SQLite's own backup for the log and the accounts, plain copies for the keys.
set -euo pipefail
[ $# -eq 2 ] || { echo "usage: backup.sh DATA_FOLDER DESTINATION" >&2; exit 2; }
command -v sqlite3 >/dev/null || { echo "backup.sh needs sqlite3" >&2; exit 2; }
from=$1
to=$2/filagefuturs-$(date -u +%Y%m%dT%H%M%SZ)
umask 077
mkdir -p "$to"
find "$from" -mindepth 1 -maxdepth 1 ! -name '*.db' ! -name '*.db-*' -exec cp -a {} "$to/" \;
for file in filagefuturs.db accounts.db; do
    [ -e "$from/$file" ] || continue
    sqlite3 "$from/$file" ".backup '$to/$file'"
    [ "$(sqlite3 "$to/$file" 'pragma integrity_check')" = ok ]
done
echo "$to"
