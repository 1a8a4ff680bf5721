#!/usr/bin/env bash
# run.sh NAME measures one thing against a named baseline in the same run; its last line is one JSON object.
# Names: log, groups, replay, bytes, gathering (replay and bytes want Chromium; bytes takes about 10 minutes, gathering 4)
set -euo pipefail
cd "$(dirname "$0")"
dotnet build --configuration Release --nologo --verbosity quiet FilageFuturs.Bench.csproj >&2
if [ "${1:-}" = bytes ] || [ "${1:-}" = gathering ]; then
    dotnet publish ../../web/FilageFuturs.Web.csproj --configuration Release --nologo --verbosity quiet --output bin/web >&2
fi
exec dotnet bin/Release/net10.0/FilageFuturs.Bench.dll "$@"
