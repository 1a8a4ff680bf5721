#!/usr/bin/env bash
# Asks every checker that can be had about the files of deploy/: those on the PATH first; what lacks comes from Debian's and npm's
# registries into a folder that is gone afterwards. Says what it could not ask. Ends with « N checked, N refused ».
#   deploy/lint.sh
set -uo pipefail

deploy=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
tools=$(mktemp -d "${TMPDIR:-/tmp}/filagefuturs-lint.XXXXXX")
trap 'rm -rf "$tools"' EXIT
export PATH="$PATH:/usr/sbin:$tools/usr/bin:$tools/usr/sbin:$tools/node_modules/.bin"
export HOME="$tools" XDG_CONFIG_HOME="$tools" XDG_DATA_HOME="$tools"
checked=0
refused=0

has() { command -v "$1" >/dev/null; }

check() {
    local what=$1
    shift
    checked=$((checked + 1))
    if "$@" >"$tools/said" 2>&1; then
        echo "ok       $what"
    else
        refused=$((refused + 1))
        echo "REFUSED  $what"
        sed 's/^/         /' "$tools/said"
    fi
}

# For those whose warnings are faults that they do not count.
silently() {
    local said
    said=$("$@" 2>&1)
    local code=$?
    echo "$said"
    [ "$code" -eq 0 ] && [ -z "$said" ]
}

not_asked() { echo "not run  $1"; }

# Nothing is installed on the machine: packages are laid out in the folder.
debian() {
    has "$1" && return
    shift
    has apt-get && has dpkg || return
    (cd "$tools" && apt-get download -q "$@" && for package in ./*.deb; do dpkg -x "$package" . && rm "$package"; done) >/dev/null 2>&1
}

fetch() {
    debian nginx nginx
    debian caddy caddy
    debian promtool prometheus
    debian shellcheck shellcheck
    debian yamllint yamllint python3-yaml python3-pathspec
    ! has npm || (cd "$tools" && npm install --silent --no-audit --no-fund --ignore-scripts --prefix "$tools" \
        dclint@3.1.0 dockerlinter@2.0.0 dockerfile-utils@0.16.3 kubernetes-models@5.1.0 js-yaml@4.1.1) >/dev/null 2>&1
}

yaml() {
    cat >"$tools/yamllint" <<'RULES'
extends: default
rules:
  line-length: {max: 140}
  document-start: disable
  comments: {min-spaces-from-content: 1}
  truthy: {check-keys: false}
RULES
    local run=(yamllint)
    [ ! -e "$tools/usr/bin/yamllint" ] || run=(env "PYTHONPATH=$tools/usr/lib/python3/dist-packages" /usr/bin/python3 "$tools/usr/bin/yamllint")
    "${run[@]}" --version >/dev/null 2>&1 || { not_asked "yamllint: every YAML file"; return; }
    check "yamllint: every YAML file" "${run[@]}" -s -c "$tools/yamllint" "$deploy"
}

dockerfile() {
    if has hadolint; then check "hadolint: docker/Dockerfile" hadolint "$deploy/docker/Dockerfile"; else not_asked "hadolint: not found"; fi
    # Hadolint's rules, those of the shell among them, and the grammar of each instruction.
    if has dockerlinter && has shellcheck; then
        check "dockerlinter: docker/Dockerfile" dockerlinter -e -f "$deploy/docker/Dockerfile"
    else
        not_asked "dockerlinter: docker/Dockerfile"
    fi
    if has dockerfile-utils; then
        check "dockerfile-utils: docker/Dockerfile" dockerfile-utils lint "$deploy/docker/Dockerfile"
    else
        not_asked "dockerfile-utils: docker/Dockerfile"
    fi
}

compose() {
    local file
    cat >"$tools/dclint.yaml" <<'RULES'
rules:
  # Blocks are read in the order of a request, not of the alphabet; the image is named although it is built here; the site is
  # there for everybody.
  services-alphabetical-order: 0
  service-keys-order: 0
  top-level-properties-order: 0
  require-quotes-in-ports: [1, {quoteType: double}]
  no-build-and-image: 0
  no-unbound-port-interfaces: 0
RULES
    for file in alone cluster; do
        if docker compose version >/dev/null 2>&1; then
            check "docker compose: $file.yaml" env FUTURS_SITE=futurs.example.org docker compose -f "$deploy/compose/$file.yaml" config --quiet
        else
            not_asked "docker compose config: $file.yaml (no compose plugin)"
        fi
        if has dclint; then
            check "dclint: $file.yaml" dclint -c "$tools/dclint.yaml" --max-warnings 0 "$deploy/compose/$file.yaml"
        else
            not_asked "dclint: $file.yaml"
        fi
    done
}

# The schemas are in the package: no cluster and no network are asked.
by_schema() {
    cat >"$tools/kubernetes.mjs" <<'CODE'
import { readFileSync } from 'node:fs';
import { loadAll } from 'js-yaml';
const objects = loadAll(readFileSync(process.argv[2], 'utf8'));
for (const object of objects) {
  const models = await import(`kubernetes-models/${object.apiVersion}`);
  try { new models[object.kind](object).validate(); } catch (error) {
    process.exitCode = 1;
    console.log(`${object.kind} ${object.metadata?.name}: ${error.message}`);
  }
}
if (objects.length === 0) { process.exitCode = 1; console.log('nothing to check'); }
CODE
    node "$tools/kubernetes.mjs" "$1"
}

kubernetes() {
    if ! has kubectl && ! has kustomize; then
        not_asked "kustomize: kubernetes/ (neither kubectl nor kustomize)"
        return
    fi
    if has kubectl; then build=(kubectl kustomize); else build=(kustomize build); fi
    check "kustomize: kubernetes/" "${build[@]}" "$deploy/kubernetes" -o "$tools/kubernetes.yaml"
    if has kubeconform; then check "kubeconform: kubernetes/" kubeconform -strict "$tools/kubernetes.yaml"; else not_asked "kubeconform: not found"; fi
    if [ -d "$tools/node_modules/kubernetes-models" ]; then
        check "schemas of Kubernetes: kubernetes/" by_schema "$tools/kubernetes.yaml"
    else
        not_asked "schemas of Kubernetes: kubernetes/"
    fi
}

# The same files with paths that exist here and a certificate made for the moment.
nginx_conf() {
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout "$tools/tls.key" -out "$tools/tls.crt" \
        -days 1 -subj /CN=futurs.example.org 2>/dev/null
    sed -e "s#/tmp/#$tools/#" -e "s#/etc/nginx/filagefuturs/#$deploy/nginx/#" -e "s#/var/log/nginx/#$tools/#" \
        -e "s#\(ssl_certificate  *\).*;#\1$tools/tls.crt;#" -e "s#\(ssl_certificate_key  *\).*;#\1$tools/tls.key;#" "$deploy/nginx/$1"
}

proxies() {
    if has nginx && has openssl; then
        nginx_conf cluster.conf >"$tools/cluster.conf"
        { echo "pid $tools/nginx.pid; events { } http { client_body_temp_path $tools/b; proxy_temp_path $tools/p; fastcgi_temp_path $tools/f;"
          echo "uwsgi_temp_path $tools/u; scgi_temp_path $tools/s;"
          nginx_conf one-machine.conf
          echo "}"; } >"$tools/one-machine.conf"
        check "nginx: cluster.conf" nginx -t -q -e "$tools/nginx.log" -c "$tools/cluster.conf"
        check "nginx: one-machine.conf" nginx -t -q -e "$tools/nginx.log" -c "$tools/one-machine.conf"
    else
        not_asked "nginx -t"
    fi
    if has caddy; then
        check "caddy: Caddyfile" caddy validate --adapter caddyfile --config "$deploy/caddy/Caddyfile"
    else
        not_asked "caddy validate"
    fi
}

watching() {
    if ! has promtool; then
        not_asked "promtool"
        return
    fi
    # The rules are asked by themselves; the token is a file that only a cluster has.
    sed -e '/rule_files:/,+1d' -e "s#/run/secrets/.*#$tools/token#" "$deploy/compose/prometheus.yml" >"$tools/prometheus.yml"
    : >"$tools/token"
    check "promtool: prometheus.yml" promtool check config "$tools/prometheus.yml"
    check "promtool: alerts.yml" promtool check rules "$deploy/dashboards/alerts.yml"
    if has otelcol; then
        check "collector: collector.yaml" otelcol validate --config "$deploy/compose/collector.yaml"
    else
        not_asked "otelcol validate: collector.yaml (not found)"
    fi
}

unit() {
    if ! has systemd-analyze; then
        not_asked "systemd-analyze"
        return
    fi
    # A unit is verified with programs that exist: the product's own is another machine's.
    sed "s#^ExecStart=/usr/bin/dotnet#ExecStart=/bin/true#; s#^WorkingDirectory=.*##" "$deploy/filagefuturs.service" >"$tools/filagefuturs.service"
    check "systemd-analyze verify: filagefuturs.service" silently systemd-analyze verify --man=no "$tools/filagefuturs.service"
    check "systemd-analyze security: at most 2.0" systemd-analyze security --offline=true --threshold=20 "$deploy/filagefuturs.service"
}

scripts() {
    local file
    for file in "$deploy"/*.sh "$deploy"/compose/*.sh; do
        check "bash -n: ${file#"$deploy/"}" bash -n "$file"
        if has shellcheck; then check "shellcheck: ${file#"$deploy/"}" shellcheck -S warning "$file"; fi
    done
    has shellcheck || not_asked "shellcheck"
}

fetch
yaml
dockerfile
compose
kubernetes
proxies
watching
unit
scripts
echo "$checked checked, $refused refused"
[ "$refused" -eq 0 ] && [ "$checked" -gt 0 ]
