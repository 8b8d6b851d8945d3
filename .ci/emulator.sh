# What runs programs for Arm64 on a machine of x64. Sourced by .ci/run.

# Every program needs its loader, which is one of the C libraries.
arm64_loader=/usr/aarch64-linux-gnu/lib/ld-linux-aarch64.so.1

# install_emulator
# Installs what is missing where that can be done without asking anybody.
install_emulator() {
    if command -v qemu-aarch64 >/dev/null && [ -e "$arm64_loader" ]; then
        return
    fi

    if command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
        export DEBIAN_FRONTEND=noninteractive
        apt-get update && apt-get install -y --no-install-recommends qemu-user libc6-arm64-cross libstdc++6-arm64-cross libgcc-s1-arm64-cross
    fi
}
