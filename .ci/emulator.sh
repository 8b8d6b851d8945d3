# The emulator that runs Arm64 programs on an x64 machine. Sourced by .ci/run.

# Every program needs the loader, which is part of the C libraries.
arm64_loader=/usr/aarch64-linux-gnu/lib/ld-linux-aarch64.so.1

# install_emulator
# Installs missing tools if that is possible without user interaction.
install_emulator() {
    if command -v qemu-aarch64 >/dev/null && [ -e "$arm64_loader" ]; then
        return
    fi

    if command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
        export DEBIAN_FRONTEND=noninteractive
        apt-get update && apt-get install -y --no-install-recommends qemu-user libc6-arm64-cross libstdc++6-arm64-cross libgcc-s1-arm64-cross
    fi
}
