# What NativeAOT needs in addition to the SDK: a linker driver and the zlib headers. Sourced by .ci/run.

# install_native_toolchain
# Installs missing tools if that is possible without user interaction.
install_native_toolchain() {
    if command -v clang >/dev/null && [ -e /usr/include/zlib.h ]; then
        return
    fi

    if command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
        export DEBIAN_FRONTEND=noninteractive
        # A machine without network access may still have gcc, which is sufficient.
        { apt-get update && apt-get install -y --no-install-recommends clang zlib1g-dev; } || true
    fi
}

# native_linker
# The program that NativeAOT links with: clang by default, or gcc if clang is not available.
native_linker() {
    if command -v clang >/dev/null; then echo clang; else echo gcc; fi
}
