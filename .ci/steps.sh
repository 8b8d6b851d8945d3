# Named, timed and counted steps. Sourced by .ci/run, which sets $work to a temporary folder.

# Enough lines of a log to see the error and what led to it.
log_tail=80

passed=0
failed=0
outcomes=()
# The failed tests of each test step. They are shown with the summary, because the beginning of a long log is often cut off.
failures=()

# step NAME COMMAND [ARGUMENT...]
# Runs a command, or a function under `set -e`. A failure is shown and counted, and the next step runs anyway.
step() {
    local name=$1 log="$work/step.log" started=$SECONDS status
    shift
    printf '\n== %s\n' "$name"
    (set -e; "$@") >"$log" 2>&1 </dev/null
    status=$?
    record "$name" "$status" $((SECONDS - started)) ""
    [ "$status" -eq 0 ] || show_tail "$log"
}

# test_step NAME RESULTS COMMAND [ARGUMENT...]
# A step that runs tests and writes each project's results to TestResults/RESULTS.trx. The tests are counted individually, in addition to the step.
test_step() {
    local name=$1 results=$2 log="$work/step.log" started=$SECONDS status
    shift 2
    printf '\n== %s\n' "$name"
    find tests -path "*/TestResults/$results.trx" -delete
    (set -e; "$@") >"$log" 2>&1 </dev/null
    status=$?

    local tests_passed tests_failed
    tests_passed=$(count_tests "$results" passed)
    tests_failed=$(count_tests "$results" failed)
    passed=$((passed + tests_passed))
    failed=$((failed + tests_failed))
    if [ "$status" -eq 0 ] && [ "$tests_passed" -eq 0 ]; then
        echo "No test was run." >>"$log"
        status=1
    fi

    record "$name" "$status" $((SECONDS - started)) ": $tests_passed tests passed, $tests_failed failed"
    show_draws "$results"
    [ "$status" -eq 0 ] || show_tail "$log"
    failures+=("$(failed_tests "$results")")
}

# summary
# Prints the last output of the run, and returns its exit code.
summary() {
    printf '\n== Summary\n'
    printf '%s\n' "${outcomes[@]}"
    printf '%s' "${failures[@]/#/$'\n'}"
    printf '\n%d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ]
}

record() {
    local name=$1 status=$2 seconds=$3 detail=$4 outcome=passed
    if [ "$status" -eq 0 ]; then
        passed=$((passed + 1))
    else
        outcome=FAILED
        failed=$((failed + 1))
    fi

    outcomes+=("$(printf '%-6s %5ds  %s%s' "$outcome" "$seconds" "$name" "$detail")")
    printf '%s in %ds%s\n' "$outcome" "$seconds" "$detail"
}

show_tail() {
    printf -- '-- the last %d lines of its log\n' "$log_tail"
    tail -n "$log_tail" "$1"
    printf -- '--\n'
}

# show_draws RESULTS
# Shows what the tests report as randomly drawn.
show_draws() {
    find tests -path "*/TestResults/$1.trx" -exec grep -hoE '[0-9]+ [a-z]+ were drawn with seed [0-9]+' {} + | sort -u
}

# count_tests RESULTS COUNTER
count_tests() {
    find tests -path "*/TestResults/$1.trx" -exec sed -n "s/.*<Counters .* $2=\"\([0-9]*\)\".*/\1/p" {} + |
        awk '{ sum += $1 } END { print sum + 0 }'
}

# failed_tests RESULTS
# Prints the name of each failed test, and the beginning of its message.
failed_tests() {
    find tests -path "*/TestResults/$1.trx" -exec awk '
        /<UnitTestResult .*outcome="Failed"/ { match($0, /testName="[^"]*"/); print "FAILED " substr($0, RSTART + 10, RLENGTH - 11); lines = 6 }
        /<Message>/ { message = lines > 0 }
        message && lines-- > 0 { print "    " $0 }
        /<\/Message>/ { message = 0; lines = 0 }' {} +
}
