#!/usr/bin/env bash
# Runs every test of the house: rules, grains, processes, components, browser.
# From any folder, in a fresh clone, with or without a home. The stores want PostgreSQL; the browser's tests Chromium, LibreOffice and
# Poppler; the processes Chromium, nginx, curl, sqlite3 and Prometheus. Ends with « N passed, N failed ».
#   tests/run.sh            everything
#   tests/run.sh browser    the test projects whose path contains « browser »
set -uo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
only=${1:-}
results=$(mktemp -d "${TMPDIR:-/tmp}/filagefuturs-tests.XXXXXX")
passed=0
failed=0
declare -A beside=()

say() { printf '%s\n' "$*"; }

finish() {
    wait
    rm -rf "$results"
    say ""
    say "$passed passed, $failed failed"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
    exit
}

stop() {
    say "$*"
    failed=$((failed + 1))
    finish
}

# Without a writable home, tools and packages live in a folder of ours.
find_home() {
    if [ -z "${HOME:-}" ] || [ ! -w "${HOME:-/nowhere}" ]; then
        export HOME="${TMPDIR:-/tmp}/filagefuturs-home-$(id -u)"
        mkdir -p "$HOME"
    fi
    export DOTNET_CLI_HOME=${DOTNET_CLI_HOME:-$HOME}
    export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
    # Nothing here lives long enough for the compiler's profiles to pay, nor for code that is called less than 512 times (hexadecimal).
    export DOTNET_TieredPGO=0 DOTNET_TC_CallCountThreshold=200
    export NUGET_PACKAGES=${NUGET_PACKAGES:-$HOME/.nuget/packages}
}

check_dotnet() {
    local wanted="the .NET 10 SDK (https://dotnet.microsoft.com/download/dotnet/10.0)"
    command -v dotnet >/dev/null || stop "The tests need $wanted on the PATH: no « dotnet » found."
    (cd "$root" && dotnet --version >/dev/null 2>&1) || stop "The tests need $wanted; this machine has: $(cd / && dotnet --list-sdks | tr '\n' ' ')"
}

has_chromium() { command -v chromium >/dev/null || [ -x "${CHROMIUM:-/usr/bin/chromium}" ]; }

# The same browser without windows: half the work. Any Chromium does.
has_headless() { command -v chromium-headless-shell >/dev/null; }

# grep reads to the end: a list cut short would fail the pipe.
has_fonts() { command -v fc-list >/dev/null && fc-list | grep -ci 'NotoSans' >/dev/null && fc-list | grep -ci 'NotoColorEmoji' >/dev/null; }

# LibreOffice and Poppler open what people take away: they read it, we do not.
has_readers() { command -v soffice >/dev/null && command -v pdftotext >/dev/null && command -v pdfinfo >/dev/null; }

# On Debian, as root or with a sudo that asks nothing.
install() {
    local as=""
    [ "$(id -u)" -eq 0 ] || as="sudo -n"
    if command -v apt-get >/dev/null && { [ -z "$as" ] || sudo -n true 2>/dev/null; }; then
        say "Installing $*"
        $as apt-get update -qq >/dev/null 2>&1
        DEBIAN_FRONTEND=noninteractive $as apt-get install -y -qq "$@" >"$results/apt.log" 2>&1 || tail -5 "$results/apt.log"
    fi
}

# What is missing is fetched; whoever needs it says so when it still is.
browser="chromium fonts-noto-core fonts-noto-color-emoji fontconfig"
readers="libreoffice-writer-nogui libreoffice-calc-nogui poppler-utils"
server="postgresql"
watcher="prometheus"
cluster="nginx-light curl sqlite3"

fetch_chromium() {
    { has_chromium && has_fonts; } || install $browser
    has_headless || install chromium-headless-shell
}

need_chromium() {
    has_chromium || stop "The browser tests need Chromium, which could not be installed here: apt-get install $browser"
    has_fonts || stop "The browser tests need the Noto fonts, which could not be installed here: apt-get install $browser"
}

fetch_readers() { has_readers || install --no-install-recommends $readers; }

need_readers() { has_readers || stop "The browser tests need LibreOffice and Poppler, which could not be installed here: apt-get install $readers"; }

has_postgres() { ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1; }

# The store's contract runs on a server of its own: no cluster is made beside it.
fetch_postgres() {
    has_postgres && return
    mkdir -p /etc/postgresql-common 2>/dev/null && printf 'create_main_cluster = false\n' >/etc/postgresql-common/createcluster.conf 2>/dev/null
    install $server
}

need_postgres() { has_postgres || stop "The tests need PostgreSQL 15 or later, which could not be installed here: apt-get install $server"; }

has_prometheus() { command -v prometheus >/dev/null && command -v promtool >/dev/null; }

# The dashboards are tried on a Prometheus that the tests start: Debian's own service is told not to.
fetch_prometheus() {
    local refusal=/usr/sbin/policy-rc.d made=""
    has_prometheus && return
    [ -e "$refusal" ] || { printf '#!/bin/sh\nexit 101\n' >"$refusal" && chmod 755 "$refusal" && made=yes; } 2>/dev/null
    install --no-install-recommends $watcher
    [ -z "$made" ] || rm -f "$refusal"
}

need_prometheus() { has_prometheus || stop "The process tests need Prometheus, which could not be installed here: apt-get install $watcher"; }

has_cluster() { [ -x /usr/sbin/nginx ] && command -v curl >/dev/null && command -v sqlite3 >/dev/null; }

# deploy/local-cluster.sh runs an nginx of its own, with its own settings and ports; backup.sh reads SQLite.
fetch_cluster() { has_cluster || install --no-install-recommends $cluster; }

need_cluster() { has_cluster || stop "The tests of processes need nginx, curl and sqlite3, which could not be installed here: apt-get install $cluster"; }

fetch() { for thing in "$@"; do "fetch_$thing"; done; }

need() { for thing in "$@"; do "need_$thing"; done; }

# What a test project wants on this machine.
wants() {
    case "$1" in
        tests/FilageFuturs.Tests.csproj | *components*) say postgres ;;
        *processes*) say postgres chromium prometheus cluster ;;
        *browser*) say chromium readers ;;
    esac
}

projects() {
    (cd "$root" && find tests -name '*Tests.csproj' -not -path '*/obj/*' | sort | { grep -F "$only" || true; })
}

# The counts of one run, from the file that the test runner wrote.
count() { grep -o "<Counters [^>]*" "$1" | grep -o " $2=\"[0-9]*\"" | grep -o '[0-9]*'; }

# A skipped test is a failure, unless README.md says which one and why.
check_skipped() {
    grep -o '<UnitTestResult [^>]*outcome="NotExecuted"[^>]*' "$1" | grep -o ' testName="[^"]*"' | cut -d'"' -f2 | while read -r name; do
        grep -qF "${name##*.}" "$root/README.md" 2>/dev/null || say "$name"
    done
}

build() {
    say "Building $1"
    (cd "$root" && dotnet build "$1" --nologo -v quiet "-clp:ErrorsOnly;NoSummary") || stop "$1 does not build."
}

trx_of() { printf '%s' "$results/$(basename "$1" .csproj).trx"; }

run() {
    say ""
    say "== $1"
    (cd "$root" && dotnet test "$1" --no-build --nologo -v quiet --blame-hang-timeout 10m \
        --results-directory "$results" --logger "console;verbosity=minimal" --logger "trx;LogFileName=$(trx_of "$1")")
}

# Beside what else is done; what it says waits for its end.
start() {
    run "$1" >"$results/$(basename "$1").log" 2>&1 &
    beside[$1]=$!
}

end() {
    local code
    if [ -n "${beside[$1]:-}" ]; then
        wait "${beside[$1]}"
        code=$?
        cat "$results/$(basename "$1").log"
    else
        run "$1"
        code=$?
    fi
    tell "$1" "$code"
}

tell() {
    local project=$1 code=$2 trx skipped
    trx=$(trx_of "$project")
    if [ ! -f "$trx" ]; then
        failed=$((failed + 1))
        say "$project did not run to its end."
        return
    fi
    passed=$((passed + $(count "$trx" passed)))
    failed=$((failed + $(count "$trx" total) - $(count "$trx" passed) - $(count "$trx" notExecuted)))
    [ "$code" -eq 0 ] || [ "$(count "$trx" total)" -ne "$(count "$trx" passed)" ] || failed=$((failed + 1))
    skipped=$(check_skipped "$trx")
    if [ -n "$skipped" ]; then
        say "Skipped, and README.md does not say why:"
        say "$skipped"
        failed=$((failed + $(say "$skipped" | wc -l)))
    fi
}

find_home
check_dotnet
chosen=$(projects)
[ -n "$chosen" ] || stop "No test project is called « $only »."
wanted=$(for project in $chosen; do wants "$project"; done)
case "$wanted" in *postgres*) fetch postgres ;; esac
# Waiting for packages leaves the cores idle: the rest of them come while the house is built.
fetch ${wanted//postgres/} >"$results/fetch.log" 2>&1 &
fetching=$!

# Building leaves half a core idle, and so do processes that are waited for: rules and grains, which need neither the web nor a browser,
# run beside what else is built, components beside processes.
early=tests/FilageFuturs.Tests.csproj
light=tests/components/FilageFuturs.ComponentTests.csproj
if [ -n "$only" ]; then
    for project in $chosen; do
        build "$project"
    done
else
    build "$early"
    need postgres
    start "$early"
    build FilageFuturs.sln
fi
wait "$fetching"
cat "$results/fetch.log"
for project in $chosen; do
    need $(wants "$project")
    if [ -z "$only" ] && [ "$project" = "$light" ]; then
        start "$light"
    else
        end "$project"
    fi
done
[ -n "$only" ] || end "$light"
finish
