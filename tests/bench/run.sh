#!/usr/bin/env bash
# run.sh NAME measures one thing against a named baseline in the same run; its last line is one JSON object. run.sh all: one a name.
# Names: log, store, groups, replay, bytes, gathering, fanout, circuits, cold, scale, weight, crash, lateness
# fanout wants the harness of the peers (PEERBENCH, or ../shared/peerbench beside the checkout) and takes parts as further
# words: latency, ramp, overload (after ramp), circuits. replay, bytes and weight want Chromium; fanout, store and scale PostgreSQL.
# crash (the process killed 20 times; the first seat and all 28 back, from the restart's start) and lateness are those of tests/load.
# About: bytes 10 minutes, gathering 4, fanout 20, circuits 6, cold 2, the others 1 to 4.
set -euo pipefail
cd "$(dirname "$0")"
case "${1:-}" in
    crash) exec ../load/faults.sh alone 20 ;;
    lateness) exec ../load/faults.sh lateness 10 ;;
esac
dotnet build --configuration Release --nologo --verbosity quiet FilageFuturs.Bench.csproj >&2
case "${1:-}" in
    bytes | gathering | fanout | circuits | cold | scale | weight | all)
        dotnet publish ../../web/FilageFuturs.Web.csproj --configuration Release --use-current-runtime --nologo --verbosity quiet --output bin/web >&2 ;;
esac
if [ "${1:-}" = all ]; then
    for name in log store groups replay bytes gathering fanout circuits cold scale weight; do
        dotnet bin/Release/net10.0/FilageFuturs.Bench.dll "$name" | tail -n 1
    done
    for name in crash lateness; do
        "./$(basename "$0")" "$name" | tail -n 1
    done
    exit
fi
exec dotnet bin/Release/net10.0/FilageFuturs.Bench.dll "$@"
