#!/usr/bin/env bash
# A whole cluster on one machine, without containers: PostgreSQL, two silos, two web nodes, nginx in front. Everything listens
# on 127.0.0.1 and lives in one folder; what is ended is what was started from there, by its process id.
#   local-cluster.sh start FOLDER [--app DIR] [--port PORT]   says the address and the link that opens a workshop
#   local-cluster.sh run FOLDER [--app DIR] [--port PORT]     the same, until Ctrl-C
#   local-cluster.sh status FOLDER
#   local-cluster.sh restart FOLDER NAME [--app DIR]   one of silo-1 silo-2 web-1 web-2 nginx postgres, gently, on another build
#                                             when one is given; waits until it is back
#   local-cluster.sh stop FOLDER              what is in the database stays, for the next start
# DIR holds a build (dotnet publish web -c Release --use-current-runtime -o DIR); without it one is made in FOLDER/app, once.
# Other settings of the product (Cluster__DrainSeconds, Kits__Folder…) are taken from the environment.
# shellcheck disable=SC2154  # ports and names of a cluster are read from its folder
set -euo pipefail
umask 077

silos="silo-1 silo-2"
webs="web-1 web-2"
start_limit=90
stop_limit=60
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }
usage() { sed -n '4,9s/^#   //p' "${BASH_SOURCE[0]}" >&2; exit 2; }

# A server of PostgreSQL refuses to run as root.
as_owner() { if [ "$(id -u)" -eq 0 ]; then ${detached:-} runuser -u postgres -- "$@"; else ${detached:-} "$@"; fi; }

postgres_bin() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1; }

# When a process began: an id that somebody else has now is not ours. Who only waits to be buried does not run.
born() {
    local stat
    stat=$(cat "/proc/$1/stat" 2>/dev/null) && set -- ${stat##*) } && [ "$1" != Z ] && say "${20}"
}

keep_pid() { say "$2 $(born "$2")" >"$run/$1.pid"; }

# The id of a process of ours that still runs.
pid_of() {
    local pid since
    [ -f "$run/$1.pid" ] && read -r pid since <"$run/$1.pid" && [ -n "$since" ] && [ "$(born "$pid" || true)" = "$since" ] && say "$pid"
}

# Below the ports that the system lends to whoever calls out: a caller cannot take one before its node listens.
free_port() {
    local port
    while port=$((20000 + RANDOM % 12000)); do
        case " ${taken:-} " in *" $port "*) continue ;; esac
        (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
    done
    taken="${taken:-} $port"
    port_found=$port
}

# Ports, keys and names are chosen once: whoever starts again is found at the same address.
choose() {
    [ -f "$folder/cluster.env" ] && return
    local name
    {
        say "links_key=$(head -c 32 /dev/urandom | base64 -w0)"
        say "postgres_password=$(head -c 24 /dev/urandom | od -An -tx1 | tr -d ' \n')"
        say "cluster_id=local-$(head -c 4 /dev/urandom | od -An -tx1 | tr -d ' \n')"
        if [ -n "$port" ]; then port_found=$port; else free_port; fi
        say "nginx_port=$port_found"
        free_port; say "postgres_port=$port_found"
        for name in $silos $webs; do free_port; say "${name/-/_}_port=$port_found"; done
        for name in $silos; do
            free_port; say "${name/-/_}_silo=$port_found"
            free_port; say "${name/-/_}_gateway=$port_found"
        done
    } >"$folder/cluster.env"
}

port_of() { local name="${1/-/_}_${2:-port}"; say "${!name}"; }

find_app() {
    [ -n "$app" ] || app=$folder/app
    if [ ! -f "$app/FilageFuturs.Web.dll" ]; then
        say "Publishing the build once"
        dotnet publish "$here/../web" -c Release --use-current-runtime -o "$app" -v quiet --nologo || fail "The build could not be published."
    fi
    app=$(cd "$app" && pwd)
    say "$app" >"$folder/app.path"
}

start_postgres() {
    local bin data=$folder/postgres first=$folder/postgres.password
    bin=$(postgres_bin)
    [ -n "$bin" ] || fail "PostgreSQL is missing: apt-get install postgresql"
    command -v nginx >/dev/null || [ -x /usr/sbin/nginx ] || fail "nginx is missing: apt-get install nginx-light"
    if [ ! -f "$data/PG_VERSION" ]; then
        mkdir -p "$data" && chmod 700 "$data"
        say "$postgres_password" >"$first"
        if [ "$(id -u)" -eq 0 ]; then chown postgres "$data" "$first"; fi
        # Everybody on this machine reaches its port.
        as_owner "$bin/initdb" -D "$data" -U filagefuturs -A scram-sha-256 --pwfile="$first" -E UTF8 --locale=C.UTF-8 \
            >"$logs/initdb.log" 2>&1
        rm "$first"
    fi
    detached=setsid as_owner "$bin/postgres" -D "$data" -p "$postgres_port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \
        >"$logs/postgres.log" 2>&1 </dev/null &
    local pid=$!
    wait_for "$pid" postgres "$bin/pg_isready" -q -h 127.0.0.1 -p "$postgres_port"
    # The server itself, not whoever changed its user: its id is on the first line of its own file.
    keep_pid postgres "$(head -1 "$data/postmaster.pid")"
    # A folder of before has none and asks for none.
    local -x PGPASSWORD=${postgres_password:-}
    "$bin/psql" -h 127.0.0.1 -p "$postgres_port" -U filagefuturs -d postgres -tAc "select 1 from pg_database where datname = 'filagefuturs'" |
        grep -q 1 || "$bin/createdb" -h 127.0.0.1 -p "$postgres_port" -U filagefuturs filagefuturs
}

start_node() {
    local name=$1
    local data=$folder/data/$name
    mkdir -p "$data" && chmod 700 "$data"
    (
        cd "$app"
        export ASPNETCORE_ENVIRONMENT=Production
        export Cluster__Id=$cluster_id EventLog__Store=postgres Links__Key=$links_key DataFolder=$data
        export Postgres__Connection="Host=127.0.0.1;Port=$postgres_port;Database=filagefuturs"
        Postgres__Connection+=";Username=filagefuturs;Password=${postgres_password:-}"
        export PublicAddress=${PublicAddress:-http://127.0.0.1:$nginx_port}
        case $name in
            silo-*)
                export Cluster__Role=silo Silo__Address=127.0.0.1
                export DOTNET_TC_QuickJit=${DOTNET_TC_QuickJit:-0} DOTNET_TC_DelaySingleProcMultiplier=1
                Silo__Port=$(port_of "$name" silo) Silo__GatewayPort=$(port_of "$name" gateway)
                export Silo__Port Silo__GatewayPort
                ;;
            *) export Cluster__Role=web ASPNETCORE_FORWARDEDHEADERS_ENABLED=true ;;
        esac
        exec setsid dotnet FilageFuturs.Web.dll --urls "http://127.0.0.1:$(port_of "$name")" >"$logs/$name.log" 2>&1 </dev/null
    ) &
    keep_pid "$name" $!
}

ready_node() { wait_for "$(pid_of "$1" || true)" "$1" curl -fsS -o /dev/null --max-time 3 "http://127.0.0.1:$(port_of "$1")/sante/pret"; }

start_nginx() {
    mkdir -p "$folder/nginx"
    nginx_conf >"$folder/nginx/nginx.conf"
    PATH=$PATH:/usr/sbin setsid nginx -p "$folder/nginx" -c "$folder/nginx/nginx.conf" >"$logs/nginx.log" 2>&1 </dev/null &
    keep_pid nginx $!
    wait_for $! nginx curl -fsS -o /dev/null --max-time 3 "http://127.0.0.1:$nginx_port/"
}

# nginx_upstream NAME: that node, and the others when it does not answer; without a name each in turn.
nginx_upstream() {
    local own=$1 name backup
    say "    upstream futurs${own:+-$own} {"
    for name in $webs; do
        backup=" max_fails=1 fail_timeout=3s"
        [ -z "$own" ] || [ "$name" = "$own" ] || backup=" backup"
        say "        server 127.0.0.1:$(port_of "$name")$backup;"
    done
    say "        keepalive 32;"
    say "    }"
}

# As in nginx/: a cookie names the node that holds a browser's pages, and is written anew where a page begins or goes on at another
# one. A node that stops answers 503 before anything was done: another takes it.
nginx_conf() {
    local user="" name
    [ "$(id -u)" -ne 0 ] || user="user root;"
    cat <<CONF
daemon off;
$user
worker_processes 1;
worker_shutdown_timeout 5s;
pid $folder/nginx/nginx.pid;
error_log $logs/nginx.log crit;
events { worker_connections 4096; }
http {
    access_log off;
    server_tokens off;
    client_body_temp_path $folder/nginx/body;
    proxy_temp_path $folder/nginx/proxy;
    fastcgi_temp_path $folder/nginx/fastcgi;
    uwsgi_temp_path $folder/nginx/uwsgi;
    scgi_temp_path $folder/nginx/scgi;
    map \$http_upgrade \$upgraded { default upgrade; "" ""; }
    limit_conn_zone \$binary_remote_addr zone=futurs_screens:8m;
    map \$cookie_futurs_noeud \$futurs_upstream {
        default futurs;
$(for name in $webs; do say "        $name futurs-$name;"; done)
    }
    map \$upstream_addr \$futurs_answered {
        default "";
$(for name in $webs; do say "        \"~:$(port_of "$name")\$\" $name;"; done)
    }
    map "\$uri \$http_accept" \$futurs_begins {
        default "";
        "~^/_blazor/negotiate " yes;
        "~text/html" yes;
    }
    map "\$futurs_begins \$cookie_futurs_noeud \$futurs_answered" \$futurs_node_cookie {
        default "";
        "~^yes (\S*) \1\$" "";
        "~^yes .* \S+\$" "futurs_noeud=\$futurs_answered; Path=/; HttpOnly; SameSite=Lax";
    }
$(nginx_upstream "")
$(for name in $webs; do nginx_upstream "$name"; done)
    server {
        listen 127.0.0.1:$nginx_port;
        client_max_body_size 65m;
        add_header Set-Cookie \$futurs_node_cookie always;
        proxy_http_version 1.1;
        proxy_set_header Host \$http_host;
        proxy_set_header Upgrade \$http_upgrade;
        proxy_set_header Connection \$upgraded;
        proxy_set_header X-Forwarded-For \$remote_addr;
        proxy_set_header X-Forwarded-Proto \$scheme;
        proxy_buffering off;
        proxy_connect_timeout 2s;
        proxy_read_timeout 120s;
        proxy_next_upstream error timeout http_503;
        proxy_next_upstream_tries 2;
        location / { proxy_pass http://\$futurs_upstream; }
        location = /_blazor {
            limit_conn futurs_screens ${Screens__PerAddress:-600};
            limit_conn_status 429;
            proxy_pass http://\$futurs_upstream;
        }
        # Asked twice, it is answered twice and nothing more.
        location = /_blazor/negotiate {
            proxy_next_upstream error timeout http_503 non_idempotent;
            proxy_pass http://\$futurs_upstream;
        }
        location /sante/ { return 404; }
    }
}
CONF
}

# What a process that stopped said: the faults it named, or else its last words.
say_why() { grep -m 3 'Exception: ' "$logs/$1.log" || tail -5 "$logs/$1.log"; }

# wait_for PID NAME COMMAND…: until it holds, as long as the process lives.
wait_for() {
    local pid=$1 name=$2 until=$((SECONDS + start_limit))
    shift 2
    until "$@" >/dev/null 2>&1; do
        [ -n "$pid" ] && kill -0 "$pid" 2>/dev/null || { say_why "$name" >&2; fail "$name stopped while starting: $logs/$name.log"; }
        [ "$SECONDS" -lt "$until" ] || fail "$name is not ready after $start_limit s: $logs/$name.log"
        sleep 0.2
    done
}

# Asked to end, and given the time to do it well: SIGINT is PostgreSQL's fast and clean way out, SIGQUIT nginx's.
stop_one() {
    local name=$1 pid signal=TERM until=$((SECONDS + stop_limit))
    pid=$(pid_of "$name") || { rm -f "$run/$name.pid"; return 0; }
    case $name in postgres) signal=INT ;; nginx) signal=${2:-QUIT} ;; esac
    kill -s "$signal" "$pid"
    while [ -n "$(pid_of "$name" || true)" ]; do
        if [ "$SECONDS" -ge "$until" ]; then
            say "$name did not end within $stop_limit s and was killed." >&2
            kill -s KILL "$pid"
            until=$((SECONDS + stop_limit))
        fi
        sleep 0.1
    done
    rm -f "$run/$name.pid"
}

start_one() {
    case $1 in
        postgres) start_postgres ;;
        nginx) start_nginx ;;
        *) start_node "$1"; ready_node "$1" ;;
    esac
}

start_all() {
    local name
    [ -n "$(pid_of postgres || true)" ] || start_one postgres
    for name in $silos; do [ -n "$(pid_of "$name" || true)" ] || start_node "$name"; done
    for name in $silos; do ready_node "$name"; done
    for name in $webs; do [ -n "$(pid_of "$name" || true)" ] || start_node "$name"; done
    for name in $webs; do ready_node "$name"; done
    [ -n "$(pid_of nginx || true)" ] || start_one nginx
    say "Ready: http://127.0.0.1:$nginx_port"
    say "To open a workshop: $(opening_link)"
}

# The link that the web node says on its console.
opening_link() {
    for _ in $(seq 50); do
        grep -oh "http[^ ]*/ouvrir?cle=[0-9a-f]*" "$logs/web-1.log" && return
        sleep 0.1
    done
    say "see $logs/web-1.log"
}

# Whoever serves people goes first, whoever keeps what they did goes last. Nobody is left to take the pages over.
stop_all() {
    local name waiting=()
    stop_one nginx TERM
    for name in $webs; do
        # The second signal says: at once.
        if pid=$(pid_of "$name"); then kill -s TERM "$pid"; fi
        stop_one "$name" & waiting+=($!)
    done
    wait "${waiting[@]}"
    waiting=()
    for name in $silos; do stop_one "$name" & waiting+=($!); done
    wait "${waiting[@]}"
    stop_one postgres
}

status() {
    local name pid code=0
    for name in postgres $silos $webs nginx; do
        if pid=$(pid_of "$name"); then say "$name runs ($pid)"; else say "$name is stopped"; code=1; fi
    done
    return $code
}

command=${1:-} folder=${2:-} app="" port="" name=""
[ -n "$command" ] && [ -n "$folder" ] || usage
shift 2
if [ "$command" = restart ]; then name=${1:-}; [ -n "$name" ] || usage; shift; fi
while [ $# -gt 0 ]; do
    case $1 in
        --app) app=${2:?--app DIR}; shift 2 ;;
        --port) port=${2:?--port PORT}; shift 2 ;;
        *) usage ;;
    esac
done

mkdir -p "$folder"
folder=$(cd "$folder" && pwd)
run=$folder/run
logs=$folder/logs
mkdir -p "$run" "$logs"
# The server of PostgreSQL has a user of its own when we are root, and must be let through.
[ "$(id -u)" -ne 0 ] || chmod go+x "$folder"

case $command in
    start | run)
        choose
        . "$folder/cluster.env"
        find_app
        if [ "$command" = run ]; then trap 'stop_all; exit 0' INT TERM; fi
        start_all
        if [ "$command" = run ]; then while :; do sleep 1; done; fi
        ;;
    stop | restart | status)
        [ -f "$folder/cluster.env" ] || fail "No cluster was started in $folder."
        . "$folder/cluster.env"
        case $command in
            stop) stop_all ;;
            status) status ;;
            restart)
                case " postgres $silos $webs nginx " in *" $name "*) ;; *) usage ;; esac
                if [ -n "$app" ]; then find_app; else app=$(cat "$folder/app.path"); fi
                stop_one "$name"
                start_one "$name"
                ;;
        esac
        ;;
    *) usage ;;
esac
