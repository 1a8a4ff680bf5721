#!/usr/bin/env bash
# Brings back what backup.sh copied. The product is stopped meanwhile.
#   restore.sh BACKUP DATA_FOLDER [--force]
# A data folder or a database that holds something is refused; --force replaces it. With a copy of PostgreSQL,
# Postgres__Connection says which database (it must exist). Everything is compared with the copy before and after.
set -euo pipefail
umask 077
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/database.sh"

usage() { sed -n '3s/^#   /usage: /p' "${BASH_SOURCE[0]}" >&2; exit 2; }
case $#:${3:-} in 2: | 3:--force) ;; *) usage ;; esac
[ -f "$1/SHA256SUMS" ] || fail "$1 is no backup: it has no SHA256SUMS."
from=$(cd "$1" && pwd -P)
force=${3:-}
# The folder is cleared, and what lies in it goes along.
to=$(realpath -m -- "$2")
case "$from/" in "${to%/}"/*) fail "$1 lies inside $2, which would be cleared with it: nothing was restored." ;; esac
case "$to/" in "$from"/*) fail "$2 lies inside $1, which is the copy itself: nothing was restored." ;; esac
(cd "$from" && sha256sum --quiet --check SHA256SUMS) || fail "$from is not what was copied: nothing was restored."

mkdir -p "$2"
# The folder itself: a service of systemd has a link in its place, and what one clears is not what one fills.
to=$(cd "$2" && pwd -P)
owner=$(stat -c %u:%g "$to")
[ -n "$force" ] || [ -z "$(ls -A "$to")" ] || fail "$to is not empty; --force replaces what it holds."
if [ -e "$from/database.dump" ]; then
    [ -n "${Postgres__Connection:-}" ] || fail "This is a copy of PostgreSQL: Postgres__Connection is missing."
    needs pg_restore psql
    connect
    [ -n "$force" ] || empty || fail "The database is not empty; --force replaces what it holds."
    nobody || fail "Somebody is connected to the database: stop the product first."
    pg_restore --list "$from/database.dump" >/dev/null || fail "$from/database.dump cannot be read: nothing was restored."
elif [ -n "${Postgres__Connection:-}" ]; then
    fail "This is a copy of a data folder: Postgres__Connection must not be set."
else
    needs sqlite3
    if [ -e "$to/filagefuturs.db" ] && held "$to/filagefuturs.db"; then fail "$to is in use: stop the product first."; fi
fi

# The database first: it is replaced as a whole or not at all, and the folder is not touched before.
if [ -e "$from/database.dump" ]; then
    load "$from/database.dump" || fail "The database and $to are as they were: nothing was restored."
    [ "$(prints)" = "$(cat "$from/database.prints")" ] || fail "The database is not what was copied."
fi
find "$to" -mindepth 1 -delete
cp -a "$from/data/." "$to/"
# A container finds its volume as its own user left it.
[ "$(id -u)" -ne 0 ] || chown -R "$owner" "$to"
chmod 700 "$to"
# With everything in the database no file may be left beside it, and sha256sum wants at least one.
if grep -q '  \./data/' "$from/SHA256SUMS"; then
    (cd "$to" && sed -n 's#  \./data/#  ./#p' "$from/SHA256SUMS" | sha256sum --quiet --check) || fail "$to is not what was copied."
fi
if [ ! -e "$from/database.dump" ]; then
    for file in "$to"/*.db; do whole "$file"; done
fi
say "$to is what $(basename "$from") holds."
made=$(basename "$from" | sed -E 's/^filagefuturs-(....)(..)(..)T(..)(..)..Z$/\1-\2-\3 at \4:\5 UTC/')
say "What was erased, removed or renewed since that copy ($made) is back: do it again."
