# The tools for the test of the browser sample: Chromium and the program that drives it. Sourced by .ci/run.

# install_browser
# Installs missing tools if that is possible without user interaction.
install_browser() {
    if command -v chromedriver >/dev/null && { command -v chromium || command -v google-chrome; } >/dev/null; then
        return
    fi

    if command -v apt-get >/dev/null && [ "$(id -u)" -eq 0 ]; then
        export DEBIAN_FRONTEND=noninteractive
        apt-get update && apt-get install -y --no-install-recommends chromium chromium-driver
    fi
}
