#!/usr/bin/env bash
# Makes what the cluster keeps secret, once, in the folder secrets/ beside it; what is there already stays.
#   ./secrets.sh              and then the site's own certificate: secrets/tls.crt and secrets/tls.key
set -euo pipefail
command -v openssl >/dev/null || { echo "secrets.sh needs openssl" >&2; exit 2; }
umask 077
folder=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)/secrets
mkdir -p "$folder"
cd "$folder"

# The folder keeps others out; inside a container each file is read by a user who is not its owner.
keep() {
    if [ -e "$1" ]; then cat >/dev/null; else cat >"$1.new" && chmod 444 "$1.new" && mv "$1.new" "$1"; fi
}

openssl rand -hex 24 | keep postgres-password
openssl rand -hex 16 | keep grafana-password
openssl rand -hex 24 | keep Telemetry__ScrapeToken
openssl rand -hex 24 | keep Silo__Tls__Password
openssl rand -base64 48 | tr -d '\n' | keep Links__Key
echo "Host=postgres;Database=filagefuturs;Username=filagefuturs;Password=$(cat postgres-password)" | keep Postgres__Connection

# An authority for silos and web nodes alone: whoever shows one of its certificates is let in.
if [ ! -e silo-authority.pem ]; then
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 -subj "/CN=FilageFuturs silos" \
        -addext "keyUsage=critical,keyCertSign,cRLSign" -keyout silo-authority.key -out authority.new 2>/dev/null
    keep silo-authority.pem <authority.new
    rm authority.new
fi

if [ ! -e silo.pfx ]; then
    openssl req -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -subj "/CN=filage-futurs" -keyout silo.key -out silo.csr 2>/dev/null
    openssl x509 -req -in silo.csr -CA silo-authority.pem -CAkey silo-authority.key -CAcreateserial -days 825 -out silo.crt 2>/dev/null
    openssl pkcs12 -export -inkey silo.key -in silo.crt -passout file:Silo__Tls__Password -out silo.new
    keep silo.pfx <silo.new
    rm silo.key silo.csr silo.crt silo.new
fi

for file in tls.crt tls.key; do
    [ -e "$file" ] || echo "Still to come from you: $folder/$file (the certificate of the site, and its key; chmod 444)"
done
