# What ./moteur, ./run, ./test and ./bench share. Sourced after `root` is set to the repository's folder; never run.
# What a person reads goes to standard error: standard output belongs to the program that is started.
: "${root:?}"

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_WORKLOAD_UPDATE_NOTIFY_DISABLE=1

# say FRENCH ENGLISH: one sentence in the user's language, French unless the locale is English.
say() {
    case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
        en*) echo "$2" >&2 ;;
        *) echo "$1" >&2 ;;
    esac
}

# has PROGRAM...: true when one of them is there.
has() {
    for one; do
        command -v "$one" >/dev/null 2>&1 && return
    done
    return 1
}

has_chromium() {
    [ -n "${MOTEUR_CHROMIUM:-}" ] || has chromium chromium-browser google-chrome google-chrome-stable
}

# The packages that bring Chromium: on Ubuntu, chromium-browser is the one that has it.
chromium_packages() {
    # shellcheck disable=SC1091
    if [ "$(. /etc/os-release 2>/dev/null && echo "${ID:-}")" = ubuntu ]; then
        echo chromium-browser
    else
        echo chromium chromium-sandbox
    fi
}

# can_install: true where Debian packages can be installed without a password; `apt` is then the command.
can_install() {
    if ! has apt-get; then
        return 1
    elif [ "$(id -u)" = 0 ]; then
        apt='env DEBIAN_FRONTEND=noninteractive apt-get'
    elif has sudo && sudo -n true 2>/dev/null; then
        apt='sudo -n env DEBIAN_FRONTEND=noninteractive apt-get'
    else
        return 1
    fi
}

# install PACKAGE...: installs Debian packages, or says the command that does.
install() {
    if [ $# = 0 ]; then
        return
    fi
    if ! can_install; then
        say "Il manque : $*. Installez-le par : sudo apt-get update && sudo apt-get install $*" \
            "Missing: $*. Install it with: sudo apt-get update && sudo apt-get install $*"
        return 1
    fi
    say "Installation de : $*" "Installing: $*"
    # shellcheck disable=SC2086
    quietly install $apt update && quietly install $apt install -y --no-install-recommends "$@"
}

# quietly NAME COMMAND...: runs a command whose output matters only when it fails; it is kept in .build/NAME.log.
quietly() {
    log=$1.log
    shift
    mkdir -p "$root/.build"
    if ! "$@" </dev/null >"$root/.build/$log" 2>&1; then
        tail -n 20 "$root/.build/$log" >&2
        say "Cela a échoué ; le détail est dans .build/$log." "This failed; see .build/$log."
        return 1
    fi
}

# need_dotnet: ends when the .NET SDK that the repository names is not there.
need_dotnet() {
    if ! has dotnet || ! (cd "$root" && dotnet --version >/dev/null 2>&1); then
        say 'Il manque le SDK .NET 10 : installez le paquet dotnet-sdk-10.0 (https://dotnet.microsoft.com/fr-fr/download).' \
            'The .NET 10 SDK is missing: install the package dotnet-sdk-10.0 (https://dotnet.microsoft.com/download).'
        exit 1
    fi
}

# locked COMMAND...: one build at a time in this clone. The lock is not left to build servers that outlive the build.
locked() {
    mkdir -p "$root/.build"
    (
        flock -n 9 || {
            say 'Une autre construction est en cours : attente…' 'Another build is running: waiting…'
            flock 9
        }
        "$@" 9>&-
    ) 9>"$root/.build/lock"
}

# publish NAME PROJECT FOLDER...: sets `program` to the folder of the project published for use; it is built when there is none
# for the sources as they stand. A folder is complete or absent, so that two at once, or a stop half-way, do no harm.
publish() {
    program=$root/.build/$1-$(fingerprint "$@")
    if [ ! -d "$program" ]; then
        need_dotnet
        locked publish_now "$@"
    fi
}

# What tells whether sources changed: the names, sizes and times of their files.
fingerprint() {
    shift
    (cd "$root" && find "$@" Directory.Build.props Directory.Packages.props global.json \
        \( -name bin -o -name obj \) -prune -o -type f -printf '%p %s %T@\n' | LC_ALL=C sort | cksum | tr ' ' -)
}

publish_now() {
    if [ -d "$program" ]; then
        return
    fi
    say "Moteur se construit ($2) : une à trois minutes la première fois…" \
        "Moteur is building itself ($2): one to three minutes the first time…"
    rm -rf "$program.part"
    quietly "$1" dotnet publish "$root/$2" -c Release -o "$program.part" -v quiet -nodeReuse:false

    # What one account built, another may run: a service has its own.
    chmod -R a+rX "$program.part"
    mv "$program.part" "$program"

    # The one before stays: somebody may still be running it.
    # shellcheck disable=SC2012
    ls -dt "$root/.build/$1"-*/ | tail -n +3 | while read -r old; do
        rm -rf "$old"
    done
}
