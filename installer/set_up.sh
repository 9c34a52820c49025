# shellcheck shell=bash disable=SC2154
# Shared by installer/run and tests/run: finds what is missing, installs it where that can be done, builds a preset.
# Sourced, never run. The caller sets `top`, the folder of the checkout.

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

# needed_lines SECTION…: the lines of the package list that stand in these sections.
needed_lines() {
    local line section='' wanted=" $* "
    while IFS= read -r line || [ -n "$line" ]; do
        case $line in
            ''|'#'*) ;;
            '['*']') section=${line#[}; section=${section%]} ;;
            *) case $wanted in *" $section "*) printf '%s\n' "$line" ;; esac ;;
        esac
    done < "$top/installer/packages-debian"
}

# missing_packages SECTION…: those that are not installed, one a line. One call of dpkg-query, no network.
missing_packages() {
    local packages=() line package state installed=' '
    while read -r package _; do packages+=("$package"); done < <(needed_lines "$@")
    while read -r state package; do
        case $state in ?i) installed+="$package " ;; esac
    done < <(dpkg-query -W -f='${db:Status-Abbrev} ${Package}\n' "${packages[@]}" 2>/dev/null)
    for package in "${packages[@]}"; do
        case $installed in *" $package "*) ;; *) printf '%s\n' "$package" ;; esac
    done
}

# without_candidate PACKAGE…: those that the package lists of this system do not offer.
without_candidate() {
    local package
    for package in "$@"; do
        case $(LC_ALL=C apt-cache policy "$package" 2>/dev/null) in
            *'Candidate: (none)'*|'') printf '%s\n' "$package" ;;
        esac
    done
}

# as_root COMMAND…: runs it as root, through sudo where that is needed.
as_root() {
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif { : < /dev/tty; } 2>/dev/null; then
        sudo "$@"
    else
        sudo -n "$@" # nobody is there to type a password
    fi
}

apt_get() {
    # env, because sudo does not hand the environment on.
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=120 -q "$@" >&2 < /dev/null
}

describe_needs() {
    local package what
    while read -r package what; do say "  $what"; done < <(needed_lines "$@")
}

install_with_apt() {
    local packages=("$@") absent
    say "Installing with apt: ${packages[*]}"
    if [ "$(id -u)" != 0 ] && ! command -v sudo >/dev/null; then
        stop "This needs root, and there is no sudo here. As root, run:
  apt-get update && apt-get install --no-install-recommends ${packages[*]}
then start this again."
    fi
    # The lists are fetched only when they do not know a package, or when what they name is no longer there.
    absent=$(without_candidate "${packages[@]}")
    if [ -n "$absent" ] || ! apt_get install -y --no-install-recommends "${packages[@]}"; then
        say "Fetching the package lists (apt-get update)."
        apt_get update || say "apt-get update reported a fault; going on with the lists at hand."
        absent=$(without_candidate "${packages[@]}")
        [ -z "$absent" ] || stop "This system's package sources do not offer: ${absent//$'\n'/ }
Debian 12, Debian 13 and Ubuntu 24.04 (with \"universe\") do; see /etc/apt/sources.list.d. Nothing was built."
        apt_get install -y --no-install-recommends "${packages[@]}" || stop "apt could not install: ${packages[*]}
Its reason stands above. Nothing was built. Mend that, or install them by hand, then start this again."
    fi
}

# need SECTION…: everything in these sections is there, or the script ends with the missing piece named.
need() {
    local missing=() package tool
    if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
        while read -r package; do missing+=("$package"); done < <(missing_packages "$@")
        [ "${#missing[@]}" = 0 ] || install_with_apt "${missing[@]}"
        return
    fi
    say "This system has no apt, so nothing can be installed or looked up from here. Helixwatch needs:"
    describe_needs "$@"
    for tool in cmake ninja c++; do
        command -v "$tool" >/dev/null || stop "Not found here: $tool. Install what is listed above, then start this again."
    done
    say "Going on with what is here; CMake names what it does not find."
}

# Compilers at work at once: one per processor, but not more than the memory carries (about 900 MB each).
job_count() {
    local processors memory key value
    processors=$(getconf _NPROCESSORS_ONLN 2>/dev/null) || processors=1
    memory=$processors
    while read -r key value _; do
        if [ "$key" = MemAvailable: ]; then memory=$((value / 900000)); fi
    done < <(cat /proc/meminfo 2>/dev/null)
    [ "$memory" -lt "$processors" ] && processors=$memory
    [ "$processors" -lt 1 ] && processors=1
    printf '%s\n' "$processors"
}

# configure PRESET FOLDER ARGUMENTS…: once; later the build itself notices changed CMake files.
configure() {
    local preset=$1 folder=$2 home
    shift 2
    if [ -f "$folder/CMakeCache.txt" ]; then
        home=$(grep '^CMAKE_HOME_DIRECTORY:' "$folder/CMakeCache.txt" || true)
        if [ "${home#*=}" != "$top" ]; then
            # The checkout was moved or copied; its configuration points to the old place.
            rm -rf "$folder/CMakeCache.txt" "$folder/CMakeFiles" "$folder/.configured"
        fi
    fi
    [ ! -f "$folder/build.ninja" ] || [ "$(cat "$folder/.configured" 2>/dev/null)" != "as asked: $*" ] || return 0
    rm -f "$folder/.configured"
    (cd "$top" && cmake --preset "$preset" "$@") > "$folder/configure.log" 2>&1 < /dev/null || {
        cat "$folder/configure.log" >&2
        stop "CMake could not configure the build; what it did not find stands above. Needed are:
$(describe_needs build 2>&1)"
    }
    printf 'as asked: %s\n' "$*" > "$folder/.configured"
}

# build PRESET TARGETS… [-- CONFIGURE-ARGUMENTS…]: configures when needed and builds.
build() {
    local preset=$1 folder=$top/build/$1 targets=()
    shift
    while [ $# -gt 0 ] && [ "$1" != -- ]; do targets+=(--target "$1"); shift; done
    [ $# -gt 0 ] && shift
    { mkdir -p "$folder" && [ -w "$folder" ]; } 2>/dev/null ||
        stop "The folder $folder cannot be written (made by another user?). Nothing was built. Remove it or mend its owner."
    # Two runs in one checkout wait for each other.
    if command -v flock >/dev/null; then
        exec 9> "$folder/.lock"
        flock -n 9 || { say "Another build of this checkout is running; waiting for it."; flock 9; }
    fi
    configure "$preset" "$folder" "$@"
    say "Building ($preset) in $folder"
    (cd "$top" && cmake --build --preset "$preset" --parallel "$(job_count)" ${targets[@]+"${targets[@]}"}) >&2 9>&- < /dev/null ||
        stop "The build failed; the first error stands above."
    exec 9>&-
}
