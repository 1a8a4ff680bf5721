#!/usr/bin/env bash
# run.sh NAME measures one thing against a named baseline in the same run; its last line is one JSON object.
# Names: log, groups, replay
set -euo pipefail
cd "$(dirname "$0")"
dotnet build --configuration Release --nologo --verbosity quiet FilageFuturs.Bench.csproj >&2
exec dotnet bin/Release/net10.0/FilageFuturs.Bench.dll "$@"
