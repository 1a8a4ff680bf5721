#!/usr/bin/env bash
# Copies a whole installation while it runs, into a new folder of DESTINATION, and says which.
#   backup.sh DATA_FOLDER DESTINATION
# The log and the accounts are in DATA_FOLDER (SQLite), or in PostgreSQL when Postgres__Connection holds the product's own
# setting (« Host=…;Username=…;Password=…;Database=… »). Keys and files of authors are copied as they are. The copy opens every
# door of the house: keep it as you keep the data folder. restore.sh brings it back. When the key of the links is a setting,
# give it too, as Links__Key.
set -euo pipefail
umask 077
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/database.sh"

[ $# -eq 2 ] || { sed -n '3s/^#   /usage: /p' "${BASH_SOURCE[0]}" >&2; exit 2; }
[ -d "$1" ] || fail "$1 is no folder."
from=$(cd "$1" && pwd -P)
mkdir -p "$2"
to=$(cd "$2" && pwd -P)/filagefuturs-$(date -u +%Y%m%dT%H%M%SZ)
# What is not whole has another name: nobody restores half a copy.
half=$to.part
[ ! -e "$to" ] && [ ! -e "$half" ] || fail "$to is there already."
case "$to/" in "$from"/*) fail "$2 lies inside $1: a copy would hold itself." ;; esac

if [ -n "${Postgres__Connection:-}" ]; then
    needs pg_dump psql
    connect
else
    needs sqlite3
fi
# Before the first byte: a copy that fills the disk where the house lives stops the house. What nobody can tell is not counted.
margin=102400
need=$(du -skL --apparent-size "$from" 2>/dev/null | cut -f1) || true
if [ -n "${Postgres__Connection:-}" ]; then
    database=$(ask -c 'select pg_database_size(current_database()) / 1024' 2>/dev/null) || true
    need=$((${need:-0} + ${database:-0}))
fi
need=$((${need:-0} + margin))
free=$(df -Pk "$2" | sed -n '2s/.* \([0-9][0-9]*\)  *[0-9]*% .*/\1/p') || true
[ "${free:-$need}" -ge "$need" ] ||
    fail "The disk of $2 has $((free / 1024)) MB free and a backup wants $((need / 1024)) MB: there is no backup."

mkdir -p "$half/data"
trap 'rm -rf "$half"' EXIT

# The accounts first: whatever they keep is in the log, which is copied after them.
if [ -n "${Postgres__Connection:-}" ]; then
    dump "$half/database.dump" "$half/database.prints"
else
    for file in accounts.db filagefuturs.db; do
        [ -e "$from/$file" ] || continue
        # One reading of one instant; what was erased is not even in the free pages of the copy.
        sqlite3 "file:$from/$file?mode=rw" ".timeout 20000" "vacuum into '$half/data/$file'"
        whole "$half/data/$file"
    done
    [ -e "$half/data/filagefuturs.db" ] || fail "$from holds no log: set Postgres__Connection if it is in PostgreSQL."
fi

# Keys are made once and files never change: read where they lie, they are what the copy must hold. A file on its way in has a
# passing name and is left to the next backup. What links lead to is part of the house; what a disk keeps for its own repair is not.
passing='\./([^/]*\.db(-[^/]*)?|[^/]*\.key\.[0-9a-f]{32}|medias/\.[^/]*|keys/([^/]*\.tmp|trial-[^/]*))'
cd "$from"
find -L . -ignore_readdir_race -regextype posix-extended -path ./lost+found -prune -o -type f ! -regex "$passing" -print0 >"$half/files" ||
    fail "$from could not be read to its end: there is no backup."
xargs -0r sha256sum <"$half/files" >"$half/sums" || fail "A file of $from could not be read: there is no backup."
# Some disks keep no owner: what the copy holds counts, not what cp thinks of the rest.
xargs -0r cp -aL --parents -t "$half/data" <"$half/files" || true
[ ! -s "$half/sums" ] || (cd "$half/data" && sha256sum --quiet --strict --check "$half/sums") ||
    fail "A file of $from did not come along whole: there is no backup."
rm "$half/files" "$half/sums"
# The setting before the file, as the product reads them.
if [ -n "${Links__Key:-}" ]; then
    base64 -d <<<"$Links__Key" >"$half/data/links.key" || fail "Links__Key is not base64."
fi
(cd "$half" && find . -type f ! -name SHA256SUMS -print0 | sort -z | xargs -0 sha256sum >SHA256SUMS)
# Everything of it, not the list alone.
sync -f "$half/SHA256SUMS"
mv "$half" "$to"
if [ ! -e "$to/data/links.key" ]; then
    say "BEWARE: the key of the links is NOT in this backup. Keep the setting Links__Key beside it: without it every link dies." >&2
fi
say "$to"
