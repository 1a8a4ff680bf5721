#!/usr/bin/env bash
# A phone really asleep: the test of the sleeping phone, with five minutes (or SLEEP_SECONDS) instead of forty seconds.
cd "$(dirname "${BASH_SOURCE[0]}")/../.." || exit
SLEEP_SECONDS=${SLEEP_SECONDS:-300} dotnet test tests/processes/FilageFuturs.ProcessTests.csproj --nologo -v quiet \
    --filter FullyQualifiedName~SleepingPhone --logger "console;verbosity=normal"
