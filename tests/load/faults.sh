#!/usr/bin/env bash
# Breaks the product for real while seven rooms write, and reads the log from outside. Loopback only; ends by itself.
#   tests/load/faults.sh            every kind: the kills 100 times, the rest 10 times; disks, networks and clocks want root
#   tests/load/faults.sh silo 20    one kind, that many times
# The last line of each kind is one JSON object; the exit code is not 0 when anything was lost, doubled, late or never ended.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
dotnet publish ../../web/FilageFuturs.Web.csproj --configuration Release --use-current-runtime --nologo --verbosity quiet --output bin/web >&2
dotnet build --configuration Release --nologo --verbosity quiet FilageFuturs.Load.csproj >&2
run() { dotnet bin/Release/net10.0/FilageFuturs.Load.dll "$@"; }
if [ $# -gt 0 ]; then
    run "$1" "${2:-10}"
    exit
fi
worst=0
for kind in alone silo web postgres; do run "$kind" 100 || worst=1; done
for kind in frozen rolling moved disk disk-postgres cut clock lateness; do run "$kind" 10 || worst=1; done
exit $worst
