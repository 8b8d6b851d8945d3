# What NativeAOT needs beyond the SDK: a linker driver and the headers of zlib. Sourced by .ci/run.

# install_native_toolchain
# Installs what is missing where that can be done without asking anybody.
install_native_toolchain() {
    if command -v clang >/dev/null && [ -e /usr/include/zlib.h ]; then
        return
    fi

    if command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
        export DEBIAN_FRONTEND=noninteractive
        # A machine without network may still have gcc, which does.
        { apt-get update && apt-get install -y --no-install-recommends clang zlib1g-dev; } || true
    fi
}

# native_linker
# The program that NativeAOT links with: clang by default, gcc where there is none.
native_linker() {
    if command -v clang >/dev/null; then echo clang; else echo gcc; fi
}
