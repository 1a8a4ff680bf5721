# shellcheck shell=bash
# What backup.sh and restore.sh share. Sourced, not run.

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }
needs() { local tool; for tool in "$@"; do command -v "$tool" >/dev/null || fail "$(basename "$0") needs $tool."; done; }

# A file of SQLite that can be read to its end.
whole() { [ "$(sqlite3 "$1" 'pragma integrity_check')" = ok ] || fail "$1 is damaged."; }

# A product that runs has the file open, and whoever wants it alone is refused.
held() { [[ $(sqlite3 "$1" 'pragma locking_mode=exclusive; begin immediate; rollback' 2>&1) = *locked* ]]; }

# The product's own setting, as PostgreSQL's tools want it: in the environment, where no list of processes shows it.
connect() {
    # shellcheck disable=SC2154  # whoever sources this has made sure that it is set
    local left=$Postgres__Connection value
    while [[ $left =~ ^[[:space:]\;]*([^=]+)=(\"[^\"]*\"|\'[^\']*\'|[^\;]*)(.*)$ ]]; do
        value=${BASH_REMATCH[2]} left=${BASH_REMATCH[3]}
        case $value in \"*\" | \'*\') value=${value:1:-1} ;; esac
        case $(tr -d '[:space:]' <<<"${BASH_REMATCH[1],,}") in
            host | server) export PGHOST=$value ;;
            port) export PGPORT=$value ;;
            username | userid | user) export PGUSER=$value ;;
            password | pwd) export PGPASSWORD=$value ;;
            database | db) export PGDATABASE=$value ;;
            sslmode) PGSSLMODE=$(sed 's/\(.\)\(full\|ca\)$/\1-\2/' <<<"${value,,}") && export PGSSLMODE ;;
            rootcertificate) export PGSSLROOTCERT=$value ;;
        esac
    done
    [ -n "${PGHOST:-}" ] && [ -n "${PGDATABASE:-}" ] || fail "Postgres__Connection must name Host and Database."
    # The product trusts whom its machine trusts; PostgreSQL's tools want to be told.
    case ${PGSSLMODE:-} in
        verify-*)
            [ -n "${PGSSLROOTCERT:-}" ] || [ -e "${HOME:-}/.postgresql/root.crt" ] ||
                export PGSSLROOTCERT=/etc/ssl/certs/ca-certificates.crt
            ;;
    esac
    export PGTZ=UTC PGDATESTYLE=ISO
}

ask() { psql -qAtX -v ON_ERROR_STOP=1 "$@"; }

# A count and a sum of the hashes of all rows, table by table; who is in the cluster at the moment is not worth keeping.
print_tables="
select format('select %L, count(*), coalesce(sum((''x'' || left(md5(t::text), 16))::bit(64)::bigint::numeric), 0) from %I t', tablename, tablename)
from pg_tables where schemaname = 'public' and tablename not in ('cluster_silo', 'cluster_version') order by tablename \gexec"

prints() { ask <<<"$print_tables"; }

# dump FILE PRINTS: both see the same instant, whatever is written meanwhile.
dump() {
    DUMP=$1 ask >"$2" <<SQL
begin isolation level repeatable read read only;
select pg_export_snapshot() as snapshot \gset
\setenv SNAPSHOT :snapshot
\! pg_dump -Fc --snapshot="\$SNAPSHOT" --exclude-table-data='cluster_silo' --exclude-table-data='cluster_version' -f "\$DUMP" || rm -f "\$DUMP"
$print_tables
commit;
SQL
    [ -s "$1" ] && [ -s "$2" ] && pg_restore --list "$1" >/dev/null || fail "The database could not be copied."
}

empty() { [ "$(ask -c "select count(*) from pg_tables where schemaname = 'public'")" = 0 ]; }

nobody() { [ "$(ask -c "select count(*) from pg_stat_activity where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()")" = 0 ]; }

# One transaction, whose last word is said when the dump was read to its end: until then the database is as it was.
load() {
    # What tools of 17 and later set first, a server of before does not know.
    local unknown=''
    [ "$(ask -c 'show server_version_num')" -ge 170000 ] || unknown='/^SET transaction_timeout = 0;$/d'
    {
        say 'begin; set client_min_messages = warning; drop schema public cascade; create schema public;'
        pg_restore --no-owner --no-privileges -f - "$1" | sed "$unknown" && say 'commit;'
    } | ask >/dev/null
}
