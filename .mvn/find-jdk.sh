# Sourced by mvnw and huiyin: points JAVA_HOME at a JDK 25 or later, or says what to do where there is none.
# Looks at JAVA_HOME, then the java on the PATH, then the places where package managers put JDKs.

huiyin_jdk_feature() { # prints the feature release of the JDK in $1, nothing where there is no JDK
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

huiyin_find_jdk() {
  huiyin_on_path=$(command -v javac 2>/dev/null) || huiyin_on_path=
  [ -z "$huiyin_on_path" ] || huiyin_on_path=$(dirname "$(dirname "$(readlink -f "$huiyin_on_path")")")
  case $- in *f*) huiyin_noglob=yes ;; *) huiyin_noglob= ;; esac
  set +f
  for huiyin_candidate in "${JAVA_HOME-}" "$huiyin_on_path" /usr/lib/jvm/* /opt/*jdk* /opt/java/* \
    "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    huiyin_feature=$(huiyin_jdk_feature "$huiyin_candidate")
    if [ "${huiyin_feature:-0}" -ge 25 ]; then
      JAVA_HOME=$huiyin_candidate
      export JAVA_HOME
      break
    fi
  done
  [ -z "$huiyin_noglob" ] || set -f
  [ "${huiyin_feature:-0}" -ge 25 ] && return 0
  echo "Huiyin needs a JDK 25 or later and found none. Install one (for example Eclipse Temurin 25) or set JAVA_HOME to it." >&2
  return 1
}

huiyin_find_jdk || exit 1
